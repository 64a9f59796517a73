package dev.parley.connector.feeds;

import dev.parley.connector.feeds.FeedFailure.Kind;
import dev.parley.connector.kit.HttpAnswer;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** What an HTTP status means for a feed (WIRE 5). */
final class FeedStatus {

    /** Nobody can make us wait longer. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private FeedStatus() {}

    static FeedFailure failure(HttpAnswer answer, URI address, Instant now) {
        String feed = FeedAddress.shown(address);
        int status = answer.status();
        return switch (status) {
            case 404 ->
                new FeedFailure(
                        Kind.MISSING,
                        "feeds.not-found",
                        feed + " is not there (404): check the address, or take the feed off the channel.",
                        Optional.empty(),
                        null);
            case 410 ->
                new FeedFailure(
                        Kind.GONE,
                        "feeds.gone",
                        feed + " is gone for good (410), so it is not read any more: take it off the channel.",
                        Optional.empty(),
                        null);
            case 401, 403 ->
                FeedFailure.passing(
                        "feeds.forbidden", feed + " may not be read by us (" + status + "): ask its publisher.");
            case 429, 503 ->
                new FeedFailure(
                        Kind.PASSING,
                        "feeds.busy",
                        feed + " asks us to come back later (" + status + ").",
                        retryAfter(answer.header("Retry-After").orElse(""), now),
                        null);
            default -> FeedFailure.passing("feeds.status-" + status, feed + " answers with an error (" + status + ").");
        };
    }

    /** Seconds or a date; at most a day. */
    static Optional<Instant> retryAfter(String header, Instant now) {
        String text = header.strip();
        Instant latest = now.plus(LONGEST_WAIT);
        if (text.matches("\\d{1,9}")) {
            return Optional.of(earlier(now.plusSeconds(Long.parseLong(text)), latest));
        }
        try {
            Instant at = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant();
            return at.isAfter(now) ? Optional.of(earlier(at, latest)) : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
