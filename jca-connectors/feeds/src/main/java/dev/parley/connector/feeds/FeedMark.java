package dev.parley.connector.feeds;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is remembered of one feed between two reads. As text it is {@code name=value} pairs joined by {@code ;}, absent
 * ones left out.
 *
 * @param address where the feed has moved for good; empty while it is where the channel says
 * @param etag validator, verbatim
 * @param modified validator, verbatim
 * @param next not to be read before this
 * @param readAt when it was last read well
 * @param wish what the last document said about when to read again
 * @param trouble the failure that lasts; {@link Trouble#NONE} when all is well
 * @param items fingerprints of the items seen, oldest first
 */
record FeedMark(
        String address,
        String etag,
        String modified,
        Optional<Instant> next,
        Optional<Instant> readAt,
        FeedWish wish,
        Trouble trouble,
        Map<String, String> items) {

    /** So many fingerprints are kept: twice the items of the longest feed that is read. */
    static final int MOST_ITEMS = 2 * FeedParser.MOST_ITEMS;

    /**
     * A failure that lasts.
     *
     * @param code of the last failure, or empty
     * @param times how often in a row
     * @param since when it began
     * @param given whether the feed is given up
     */
    record Trouble(String code, int times, Optional<Instant> since, boolean given) {
        static final Trouble NONE = new Trouble("", 0, Optional.empty(), false);
    }

    static final FeedMark NEW =
            new FeedMark("", "", "", Optional.empty(), Optional.empty(), FeedWish.NONE, Trouble.NONE, Map.of());

    FeedMark {
        Map<String, String> kept = new LinkedHashMap<>();
        items.entrySet().stream()
                .skip(Math.max(0, items.size() - MOST_ITEMS))
                .forEach(item -> kept.put(item.getKey(), item.getValue()));
        items = kept;
    }

    boolean neverRead() {
        return readAt.isEmpty();
    }

    boolean dueAt(Instant now) {
        return !trouble.given() && next.filter(now::isBefore).isEmpty();
    }

    /** Reading failed. */
    FeedMark failed(Trouble lasting, Instant tryAgain) {
        return new FeedMark(address, etag, modified, Optional.of(tryAgain), readAt, wish, lasting, items);
    }

    /** Reads what {@link #toText} wrote; what cannot be read counts as absent. */
    static FeedMark parse(String text) {
        Map<String, String> members = new LinkedHashMap<>();
        for (String pair : text.split(";", -1)) {
            String[] sides = pair.split("=", 2);
            if (sides.length == 2) {
                members.put(sides[0], decode(sides[1]));
            }
        }
        String times = members.getOrDefault("times", "");
        return new FeedMark(
                members.getOrDefault("address", ""),
                members.getOrDefault("etag", ""),
                members.getOrDefault("modified", ""),
                time(members, "next"),
                time(members, "read"),
                wish(members),
                new Trouble(
                        members.getOrDefault("code", ""),
                        times.matches("\\d{1,6}") ? Integer.parseInt(times) : 0,
                        time(members, "since"),
                        members.containsKey("given")),
                items(members.getOrDefault("items", "")));
    }

    private static String decode(String value) {
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static Optional<Instant> time(Map<String, String> members, String name) {
        try {
            return Optional.ofNullable(members.get(name)).map(Instant::parse);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static FeedWish wish(Map<String, String> members) {
        try {
            return new FeedWish(
                    Duration.parse(members.getOrDefault("wait", "PT0S")),
                    split(members, "hours").map(Integer::valueOf).collect(Collectors.toSet()),
                    split(members, "days").collect(Collectors.toSet()));
        } catch (DateTimeException | NumberFormatException unreadable) {
            return FeedWish.NONE;
        }
    }

    private static Stream<String> split(Map<String, String> members, String name) {
        return Stream.of(members.getOrDefault(name, "").split(",", -1)).filter(part -> !part.isEmpty());
    }

    private static Map<String, String> items(String text) {
        Map<String, String> items = new LinkedHashMap<>();
        for (String item : text.split(",", -1)) {
            int colon = item.indexOf(':');
            if (colon > 0) {
                items.put(item.substring(0, colon), item.substring(colon + 1));
            }
        }
        return items;
    }

    String toText() {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("address", address);
        members.put("etag", etag);
        members.put("modified", modified);
        members.put("next", text(next));
        members.put("read", text(readAt));
        members.put("wait", wish.pause().isZero() ? "" : wish.pause().toString());
        members.put("hours", joined(wish.hours()));
        members.put("days", joined(wish.days()));
        members.put("code", trouble.code());
        members.put("times", trouble.times() == 0 ? "" : String.valueOf(trouble.times()));
        members.put("since", text(trouble.since()));
        members.put("given", trouble.given() ? "yes" : "");
        members.put(
                "items",
                items.entrySet().stream()
                        .map(item -> item.getKey() + ":" + item.getValue())
                        .collect(Collectors.joining(",")));
        return members.entrySet().stream()
                .filter(member -> !member.getValue().isEmpty())
                .map(member -> member.getKey() + "=" + encode(member.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String joined(Collection<?> values) {
        return values.stream().map(Object::toString).sorted().collect(Collectors.joining(","));
    }

    private static String text(Optional<Instant> time) {
        return time.map(Instant::toString).orElse("");
    }

    /** Colons and commas stay readable. */
    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("%3A", ":")
                .replace("%2C", ",");
    }
}
