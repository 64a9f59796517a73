package dev.parley.simulator.x;

import dev.parley.simulator.world.Snowflakes;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;

/**
 * Which part of a timeline a request wants (WIRE 1.5).
 *
 * @param after id bound, excluded
 * @param before id bound, excluded
 * @param limit items per page
 */
record PageRequest(long after, long before, int limit) {
    private static final Duration SEARCH_WINDOW = Duration.ofDays(7);
    private static final Duration SEARCH_DELAY = Duration.ofSeconds(30);
    private static final Duration NEWEST_END = Duration.ofSeconds(10);

    /** For timelines: no window. */
    static PageRequest timeline(XCall call, int least, int most, int usual) {
        int limit = limit(call, least, most, usual);
        long after = Math.max(since(call), startBound(call));
        long before = Math.min(Math.min(until(call), endBound(call)), tokenBound(call));
        return new PageRequest(after, before, limit);
    }

    /** For recent search: seven days back, and a default end that lies 30 seconds in the past. */
    static PageRequest recent(XCall call, Instant now) {
        PageRequest page = timeline(call, 10, 100, 10);
        long oldest = Snowflakes.floor(now.minus(SEARCH_WINDOW).toEpochMilli());
        refuseOutside(call, now, oldest);
        boolean bounded = call.parameter("since_id").isPresent()
                || call.parameter("start_time").isPresent()
                || call.parameter("until_id").isPresent()
                || call.parameter("end_time").isPresent();
        long newest = bounded
                ? Long.MAX_VALUE
                : Snowflakes.floor(now.minus(SEARCH_DELAY).toEpochMilli());
        return new PageRequest(Math.max(page.after, oldest), Math.min(page.before, newest), page.limit);
    }

    private static void refuseOutside(XCall call, Instant now, long oldest) {
        if (call.parameter("since_id").isPresent() && since(call) < oldest) {
            throw Refusal.invalid(
                    "since_id",
                    call.query().getOrDefault("since_id", ""),
                    "'since_id' must be a tweet id created after " + PostJson.TIME.format(now.minus(SEARCH_WINDOW)));
        }
        if (call.parameter("start_time").isPresent() && startBound(call) < oldest - 1) {
            throw Refusal.invalid(
                    "start_time",
                    call.query().getOrDefault("start_time", ""),
                    "'start_time' must be on or after " + PostJson.TIME.format(now.minus(SEARCH_WINDOW)));
        }
        long latest = Snowflakes.floor(now.minus(NEWEST_END).toEpochMilli());
        if (call.parameter("end_time").isPresent() && endBound(call) > latest) {
            throw Refusal.invalid(
                    "end_time",
                    call.query().getOrDefault("end_time", ""),
                    "'end_time' must be a minimum of 10 seconds prior to the request time.");
        }
    }

    static int limit(XCall call, int least, int most, int usual) {
        String text = call.parameter("max_results").orElse(Integer.toString(usual));
        int limit = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
        if (limit < least || limit > most) {
            throw Refusal.invalid(
                    "max_results",
                    text,
                    "The `max_results` query parameter value [" + text + "] is not between " + least + " and " + most);
        }
        return limit;
    }

    private static long since(XCall call) {
        return call.parameter("since_id").map(id -> XCall.id("since_id", id)).orElse(0L);
    }

    private static long until(XCall call) {
        return call.parameter("until_id").map(id -> XCall.id("until_id", id)).orElse(Long.MAX_VALUE);
    }

    private static long startBound(XCall call) {
        return call.parameter("start_time")
                .map(text -> Snowflakes.floor(time("start_time", text).toEpochMilli()) - 1)
                .orElse(0L);
    }

    private static long endBound(XCall call) {
        return call.parameter("end_time")
                .map(text -> Snowflakes.floor(time("end_time", text).toEpochMilli()))
                .orElse(Long.MAX_VALUE);
    }

    private static long tokenBound(XCall call) {
        for (String name : new String[] {"next_token", "pagination_token"}) {
            var token = call.parameter(name);
            if (token.isPresent()) {
                return PageToken.read(name, token.get());
            }
        }
        return Long.MAX_VALUE;
    }

    private static Instant time(String name, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw Refusal.invalid(
                    name, text, "The `" + name + "` query parameter value [" + text + "] is not a valid RFC 3339 time");
        }
    }
}
