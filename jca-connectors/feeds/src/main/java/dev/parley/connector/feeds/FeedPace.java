package dev.parley.connector.feeds;

import dev.parley.connector.kit.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a feed may be read again: after the usual time, or later where its publisher asks for that, but at least once a
 * day.
 *
 * @param least shortest time between two reads
 * @param usual time between two reads when the publisher says nothing
 */
record FeedPace(Duration least, Duration usual) {

    static final Duration LONGEST = Duration.ofDays(1);
    /** A feed that is missing for so long is given up. */
    static final Duration PATIENCE = Duration.ofDays(14);

    private static final Pattern MAX_AGE = Pattern.compile("(?:^|[\\s,])max-age\\s*=\\s*\"?(\\d{1,9})");

    FeedPace {
        if (least.isNegative() || least.isZero()) {
            throw new IllegalArgumentException(
                    "leastPaceSeconds must be greater than 0 but is " + least.toSeconds() + ".");
        }
        if (usual.compareTo(least) < 0) {
            throw new IllegalArgumentException("usualPaceSeconds must not be less than leastPaceSeconds.");
        }
    }

    /** After a good answer, with or without a document: what the last one said holds on. */
    Instant after(FeedAnswer answer, FeedWish wish, Instant now) {
        return wish.allowed(now.plus(bounded(longer(maxAge(answer), wish.pause()))), now.plus(LONGEST));
    }

    /** After a failure: what the publisher said, or longer and longer. */
    Instant afterFailure(FeedFailure failure, int times, Instant now) {
        Instant usualTry = now.plus(new Backoff(least, 2, longer(LONGEST, least)).bound(times));
        Instant soonest = now.plus(least);
        return failure.retryAt().map(at -> at.isBefore(soonest) ? soonest : at).orElse(usualTry);
    }

    private Duration bounded(Duration wanted) {
        Duration wait = longer(wanted, usual);
        return wait.compareTo(LONGEST) > 0 ? longer(LONGEST, least) : wait;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Duration maxAge(FeedAnswer answer) {
        Matcher matcher = MAX_AGE.matcher(answer.header("Cache-Control").toLowerCase(Locale.ROOT));
        return matcher.find() ? Duration.ofSeconds(Long.parseLong(matcher.group(1))) : Duration.ZERO;
    }
}
