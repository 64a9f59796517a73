package dev.parley.connector.x;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How far one stream was read. As text it is {@code name=value} pairs joined by {@code ;}, absent ones left out.
 *
 * @param known ID of the newest item of the last completed run; empty before there was one
 * @param start where the stream begins while nothing is known
 * @param readAt when the last completed run began
 * @param newest in a run that was cut: ID of the newest item of its first page
 * @param resume in a run that was cut: where it goes on, an ID (posts) or a paging token (messages)
 * @param cutAt in a run that was cut: when it began
 */
record Bookmark(
        String known,
        Optional<Instant> start,
        Optional<Instant> readAt,
        String newest,
        String resume,
        Optional<Instant> cutAt) {

    static final Bookmark NONE = new Bookmark("", Optional.empty(), Optional.empty(), "", "", Optional.empty());

    static Bookmark startingAt(Instant start) {
        return new Bookmark("", Optional.of(start), Optional.empty(), "", "", Optional.empty());
    }

    /** Reads what {@link #toText} wrote; what cannot be read counts as absent. */
    static Bookmark parse(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                members.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return new Bookmark(
                members.getOrDefault("known", ""),
                time(members.get("start")),
                time(members.get("read")),
                members.getOrDefault("newest", ""),
                members.getOrDefault("resume", ""),
                time(members.get("cut")));
    }

    private static Optional<Instant> time(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(Instant.parse(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether there is anything to go on from. */
    boolean empty() {
        return known.isEmpty() && start.isEmpty();
    }

    /** Whether the last run was cut and must go on first. */
    boolean cut() {
        return !resume.isEmpty();
    }

    /** A run that began at {@code began} stopped before its end. */
    Bookmark cutAt(String newestOfRun, String goOnAt, Instant began) {
        return new Bookmark(known, start, readAt, newestOfRun, goOnAt, Optional.of(began));
    }

    /** A run that began at {@code began} is complete. Without any item, the start moves on with it. */
    Bookmark completed(String newestOfRun, Instant began, Instant newStart) {
        boolean nothing = newestOfRun.isEmpty() && known.isEmpty();
        return new Bookmark(
                newestOfRun.isEmpty() ? known : newestOfRun,
                nothing ? Optional.of(newStart) : Optional.empty(),
                Optional.of(began),
                "",
                "",
                Optional.empty());
    }

    /** Reading begins again at a time, because the known ID is of no use any more. */
    Bookmark restartedAt(Instant time) {
        return new Bookmark("", Optional.of(time), readAt, newest, "", cutAt);
    }

    /** Everything before this was read for certain. */
    Optional<Instant> readUpTo() {
        return readAt.or(() -> start);
    }

    String toText() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("known", known);
        members.put("start", start.map(Instant::toString).orElse(""));
        members.put("read", readAt.map(Instant::toString).orElse(""));
        members.put("newest", newest);
        members.put("resume", resume);
        members.put("cut", cutAt.map(Instant::toString).orElse(""));
        return members.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .map(member -> member.getKey() + "=" + encode(member.getValue()))
                .collect(Collectors.joining(";"));
    }

    /** Colons of times stay readable. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":");
    }
}
