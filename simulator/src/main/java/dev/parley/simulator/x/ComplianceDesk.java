package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;

/** Batch compliance jobs (WIRE 1.10 c): created, in progress once the IDs are there, complete a moment later. */
final class ComplianceDesk {
    private static final Duration UPLOAD = Duration.ofMinutes(15);
    private static final Duration DOWNLOAD = Duration.ofDays(7);
    private static final Duration WORK = Duration.ofSeconds(1);
    private final World world;
    private final AtomicLong ids = new AtomicLong(1_800_000_000_000_000_000L);
    private final Map<Long, Job> jobs = new ConcurrentSkipListMap<>();

    /** A job and what was handed in for it. */
    record Job(
            long id,
            String app,
            boolean people,
            String name,
            Instant createdAt,
            Optional<Instant> uploadedAt,
            List<String> subjects) {

        Job with(List<String> given, Instant now) {
            return new Job(id, app, people, name, createdAt, Optional.of(now), List.copyOf(given));
        }

        String status(Instant now) {
            if (uploadedAt.isEmpty()) {
                return now.isAfter(createdAt.plus(UPLOAD)) ? "expired" : "created";
            }
            return now.isBefore(uploadedAt.get().plus(WORK)) ? "in_progress" : "complete";
        }
    }

    ComplianceDesk(World world) {
        this.world = world;
    }

    Job create(String app, boolean people, String name) {
        Job job = new Job(ids.incrementAndGet(), app, people, name, now(), Optional.empty(), List.of());
        jobs.put(job.id(), job);
        return job;
    }

    Optional<Job> find(long id) {
        return Optional.ofNullable(jobs.get(id));
    }

    List<Job> list(String app, boolean people) {
        return jobs.values().stream()
                .filter(job -> job.app().equals(app) && job.people() == people)
                .toList();
    }

    void upload(Job job, List<String> given) {
        jobs.put(job.id(), job.with(given, now()));
    }

    private Instant now() {
        return world.clock().instant();
    }

    JsonObject json(Job job, URI base) {
        var json = JsonText.object()
                .add("id", Long.toString(job.id()))
                .add("type", job.people() ? "users" : "tweets")
                .add("status", job.status(now()))
                .add("resumable", false)
                .add("created_at", time(job.createdAt()))
                .add("upload_url", base + "/" + job.id() + "/upload")
                .add("upload_expires_at", time(job.createdAt().plus(UPLOAD)))
                .add("download_url", base + "/" + job.id() + "/result")
                .add("download_expires_at", time(job.createdAt().plus(DOWNLOAD)));
        return (job.name().isEmpty() ? json : json.add("name", job.name())).build();
    }

    private static String time(Instant at) {
        return PostJson.time(at.toEpochMilli());
    }

    /** A line for each ID that is gone; what is as it was is not named. */
    String result(Job job) {
        StringBuilder lines = new StringBuilder();
        for (String subject : job.subjects()) {
            if (subject.matches("[0-9]{1,19}") && gone(job, Long.parseLong(subject))) {
                lines.append(JsonText.object()
                                .add("id", subject)
                                .add("action", "delete")
                                .add("created_at", time(job.createdAt()))
                                .add("redacted_at", time(now()))
                                .add("reason", job.people() ? "deactivated" : "deleted")
                                .build())
                        .append('\n');
            }
        }
        return lines.toString();
    }

    private boolean gone(Job job, long id) {
        return job.people()
                ? world.users().find(id).isEmpty()
                : world.posts().find(id).isEmpty();
    }

    boolean ready(Job job) {
        return job.status(now()).equals("complete");
    }

    boolean takes(Job job) {
        return job.status(now()).equals("created");
    }

    void reset() {
        jobs.clear();
    }
}
