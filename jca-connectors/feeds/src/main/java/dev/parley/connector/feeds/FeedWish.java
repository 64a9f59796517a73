package dev.parley.connector.feeds;

import com.rometools.rome.feed.module.SyModule;
import com.rometools.rome.feed.rss.Channel;
import com.rometools.rome.feed.synd.SyndFeed;
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
import java.util.stream.Collectors;

/**
 * How seldom a publisher wants to be asked, as the feed's document says. It holds until the next document is read.
 *
 * @param pause at least this long between two reads
 * @param hours of the day when nothing is to be read, 0 to 23; hours and days are those of GMT
 * @param days of the week when nothing is to be read, lower case
 */
record FeedWish(Duration pause, Set<Integer> hours, Set<String> days) {

    static final FeedWish NONE = new FeedWish(Duration.ZERO, Set.of(), Set.of());

    private static final int HOURS_AND_DAYS = 24 * 8;

    static FeedWish of(SyndFeed feed) {
        Duration wait = syndication(feed);
        if (!(feed.originalWireFeed() instanceof Channel channel)) {
            return new FeedWish(wait, Set.of(), Set.of());
        }
        Duration ttl = Duration.ofMinutes(Math.max(0, channel.getTtl()));
        return new FeedWish(
                wait.compareTo(ttl) >= 0 ? wait : ttl, hours(channel.getSkipHours()), days(channel.getSkipDays()));
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

    /** The first hour from there on that the publisher does not exclude. */
    Instant allowed(Instant from, Instant latest) {
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
}
