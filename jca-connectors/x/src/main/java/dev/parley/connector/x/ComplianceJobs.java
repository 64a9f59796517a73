package dev.parley.connector.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.connector.api.BatchCompliance;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AuthorErased;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpCall.Body;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import jakarta.json.Json;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Batch compliance (WIRE 1.10 c). The addresses for IDs and results are of other hosts and carry their own permission, so
 * no credential goes there.
 */
record ComplianceJobs(XApi api) implements BatchCompliance {

    private static final String PATH = "/2/compliance/jobs";

    @Override
    public Job createJob(Subject subject, String name) throws PlatformException {
        XAnswer answer = api.call(new XRequest(
                "POST",
                PATH,
                List.of(),
                Optional.of(Json.createObjectBuilder()
                        .add("type", typeOf(subject))
                        .add("name", name)
                        .build()),
                Purpose.SET_STATE,
                Identity.APP_OR_USER));
        return job(answer, answer.data());
    }

    @Override
    public Job findJob(String jobId) throws PlatformException {
        XAnswer answer =
                api.call(XRequest.read(PATH + "/" + Parameter.encode(jobId), Purpose.LOOK_UP, Identity.APP_OR_USER));
        return job(answer, answer.data());
    }

    @Override
    public List<Job> listJobs(Subject subject) throws PlatformException {
        XAnswer answer = api.call(
                XRequest.read(PATH, Purpose.LOOK_UP, Identity.APP_OR_USER).with("type", typeOf(subject)));
        List<Job> jobs = new ArrayList<>();
        for (LenientObject each : answer.json().objects("data")) {
            jobs.add(job(answer, each));
        }
        return jobs;
    }

    private static String typeOf(Subject subject) {
        return subject == Subject.POSTS ? "tweets" : "users";
    }

    private Job job(XAnswer answer, LenientObject json) throws PlatformException {
        if (json.text("id").isEmpty() || json.text("upload_url").isEmpty()) {
            throw api.lacking(answer, Purpose.LOOK_UP);
        }
        return new Job(
                json.text("id"),
                json.text("type").equals("users") ? Subject.PEOPLE : Subject.POSTS,
                state(json.text("status")),
                URI.create(json.text("upload_url")),
                json.instant("upload_expires_at").orElse(Instant.MAX),
                URI.create(json.text("download_url")),
                json.instant("download_expires_at").orElse(Instant.MAX));
    }

    private static State state(String status) {
        for (State state : State.values()) {
            if (state.name().equals(status.toUpperCase(Locale.ROOT))) {
                return state;
            }
        }
        return State.IN_PROGRESS;
    }

    @Override
    public void upload(Job job, List<String> platformIds) throws PlatformException {
        byte[] lines = (String.join("\n", platformIds) + "\n").getBytes(UTF_8);
        api.transfer(new HttpCall(
                "PUT", job.uploadTo(), Optional.empty(), Optional.of(new Body("text/plain", lines, false))));
    }

    @Override
    public List<PlatformChange> download(Job job) throws PlatformException {
        if (job.state() != State.COMPLETE) {
            throw new PlatformException(
                    PlatformProblem.of(Action.RETRY, "x.job-not-ready", "X has not finished this compliance job yet."));
        }
        HttpAnswer answer = api.transfer(HttpCall.get(job.downloadFrom()));
        List<PlatformChange> changes = new ArrayList<>();
        answer.text()
                .lines()
                .flatMap(line -> LenientObject.parse(line).stream())
                .filter(each ->
                        each.text("action").equals("delete") && !each.text("id").isEmpty())
                .forEach(each -> changes.add(change(job, each)));
        return changes;
    }

    private PlatformChange change(Job job, LenientObject line) {
        Instant at = line.instant("redacted_at", "created_at").orElseGet(api::now);
        String reason = line.text("reason").isEmpty() ? "deleted" : line.text("reason");
        return job.subject() == Subject.POSTS
                ? new Deleted(line.text("id"), reason, at)
                : new AuthorErased(line.text("id"), reason, at);
    }
}
