package dev.parley.connector.feeds;

import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndFeed;
import dev.parley.connector.kit.Backoff;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    private static final int HOURS_AND_DAYS = 24 * 8;

    FeedPace {
        if (least.isNegative() || least.isZero()) {
            throw new IllegalArgumentException(
                    "leastPaceSeconds must be greater than 0 but is " + least.toSeconds() + ".");
        }
        if (usual.compareTo(least) < 0) {
            throw new IllegalArgumentException("usualPaceSeconds must not be less than leastPaceSeconds.");
        }
    }

    /** After a good answer; what the last feed document said is unknown when nothing has changed. */
    Instant afterUnchanged(FeedAnswer answer, Instant now) {
        return now.plus(bounded(maxAge(answer)));
    }

    /** After a document was read. */
    Instant after(FeedAnswer answer, SyndFeed feed, Instant now) {
        Duration wait = longer(maxAge(answer), syndication(feed));
        if (!(feed.originalWireFeed() instanceof Channel channel)) {
            return now.plus(bounded(wait));
        }
        Duration ttl = Duration.ofMinutes(Math.max(0, channel.getTtl()));
        return skip(channel, now.plus(bounded(longer(wait, ttl))), now.plus(LONGEST));
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

    private static Duration syndication(SyndFeed feed) {
        Duration period = switch (said(feed, "updatePeriod").toLowerCase(Locale.ROOT)) {
            case "hourly" -> Duration.ofHours(1);
            case "daily" -> Duration.ofDays(1);
            case "weekly" -> Duration.ofDays(7);
            case "monthly" -> Duration.ofDays(30);
            case "yearly" -> Duration.ofDays(365);
            default -> Duration.ZERO;
        };
        String frequency = said(feed, "updateFrequency");
        return period.dividedBy(frequency.matches("[1-9]\\d{0,5}") ? Long.parseLong(frequency) : 1);
    }

    /** Rome knows this module in some dialects only; in the others it is markup that it keeps aside. */
    private static String said(SyndFeed feed, String name) {
        if (feed.getModule(SyModule.URI) instanceof SyModule module) {
            return name.equals("updatePeriod")
                    ? ItemText.text(module.getUpdatePeriod())
                    : String.valueOf(module.getUpdateFrequency());
        }
        return feed.getForeignMarkup().stream()
                .filter(element -> element.getNamespaceURI().equals(SyModule.URI)
                        && element.getName().equals(name))
                .map(element -> element.getTextTrim())
                .findFirst()
                .orElse("");
    }

    /** The first hour from there on that the publisher does not exclude; hours and days are those of GMT. */
    private static Instant skip(Channel channel, Instant from, Instant latest) {
        Set<Integer> hours = hours(channel.getSkipHours());
        Set<String> days = days(channel.getSkipDays());
        ZonedDateTime time = from.atZone(ZoneOffset.UTC);
        for (int step = 0; step < HOURS_AND_DAYS && time.toInstant().isBefore(latest); step++) {
            String day = time.getDayOfWeek()
                    .getDisplayName(TextStyle.FULL, Locale.ENGLISH)
                    .toLowerCase(Locale.ROOT);
            if (!hours.contains(time.getHour()) && !days.contains(day)) {
                break;
            }
            time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
        }
        return time.toInstant();
    }

    /** Both 0 and 24 stand for midnight. */
    private static Set<Integer> hours(List<Integer> given) {
        return given.stream().filter(Objects::nonNull).map(hour -> hour % 24).collect(Collectors.toSet());
    }

    private static Set<String> days(List<String> given) {
        return given.stream()
                .filter(Objects::nonNull)
                .map(day -> day.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }
}
