package dev.parley.web.channel;

import dev.parley.channel.PollStream;
import dev.parley.channel.StreamLine;
import dev.parley.connector.api.Platform;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;

/**
 * How the polling of one stream of a channel stands.
 *
 * @param budgetName what {@link #budget} tells
 * @param budget what is left of the platform's limit; for feeds, which have none, when they want to be read again
 * @param slowed that polls are further apart than usual, and till when; or empty
 * @param problem what the last poll met, or empty
 */
public record StreamRow(
        String label,
        String lastPoll,
        String backlog,
        String budgetName,
        String budget,
        String slowed,
        String problem) {

    static StreamRow of(StreamLine line, Platform platform, Instant now, ZoneId zone) {
        return new StreamRow(
                line.stream() == PollStream.POSTS ? "Posts" : "Messages",
                Ago.words(line.lastPollAt(), now),
                line.lastPollAt() == null ? Ago.NEVER : line.backlog() ? "more waits" : "0",
                platform == Platform.RSS ? "Read again" : "Rate budget",
                platform == Platform.RSS ? pace(line, now, zone) : budget(line, now, zone),
                slowed(line, platform, now, zone),
                problem(line));
    }

    /** A feed has no limit of calls; it says itself how often it wants to be read. */
    private static String pace(StreamLine line, Instant now, ZoneId zone) {
        Instant due = line.resetsAt();
        return due == null || !due.isAfter(now)
                ? "with the next poll"
                : "at " + Stamp.of(due, zone).words() + ", as the feed asks";
    }

    private static String budget(StreamLine line, Instant now, ZoneId zone) {
        Integer left = line.remaining();
        Integer limit = line.limit();
        if (left == null || limit == null) {
            return "not told";
        }
        Instant resets = line.resetsAt();
        if (resets == null || !resets.isAfter(now)) {
            return left + " of " + limit + " left";
        }
        return left + " of " + limit + " left, full again at "
                + Stamp.of(resets, zone).words();
    }

    private static String slowed(StreamLine line, Platform platform, Instant now, ZoneId zone) {
        Instant until = line.slowedUntil();
        return until == null || !until.isAfter(now) || platform == Platform.RSS
                ? ""
                : "Slowed down to keep within " + platform.label() + "’s limit until "
                        + Stamp.of(until, zone).words() + ".";
    }

    private static String problem(StreamLine line) {
        String words = Objects.requireNonNullElse(line.problem(), "");
        return line.failures() < 2 || words.isEmpty() ? words : line.failures() + " times in a row: " + words;
    }
}
