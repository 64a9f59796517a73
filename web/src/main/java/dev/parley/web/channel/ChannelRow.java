package dev.parley.web.channel;

import dev.parley.channel.ChannelHealth;
import dev.parley.channel.ChannelLine;
import dev.parley.connector.api.Platform;
import dev.parley.web.view.BadgeView;
import dev.parley.web.view.Mark;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One channel as a row, and its health beside the form. */
public record ChannelRow(
        long id,
        Mark mark,
        String name,
        boolean test,
        boolean active,
        String about,
        String problem,
        String account,
        String workgroup,
        BadgeView health,
        boolean needsAttention,
        String lastPoll,
        int lastPosts,
        String interval,
        String backlog,
        @Nullable Integer rateUsed,
        String rateWidth,
        String rateTone,
        long unreadable,
        String nextPoll,
        boolean polled,
        String pushed,
        List<StreamRow> streams) {

    public ChannelRow {
        streams = List.copyOf(streams);
    }

    /** What stands below its name: what is wrong, that it is slowed down, or what it watches. */
    public String below() {
        String slowed = streams.stream()
                .map(StreamRow::slowed)
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(about);
        return problem.isEmpty() ? slowed : problem;
    }

    /** When it was polled last, and what that brought. */
    public String lastPollWords() {
        if (lastPoll.equals(Ago.NEVER)) {
            return "none yet";
        }
        return lastPoll + ", " + (lastPosts == 1 ? "1 new post" : lastPosts + " new posts");
    }

    static ChannelRow of(ChannelLine line, Instant now, ZoneId zone) {
        Integer used = line.platform() == Platform.RSS ? null : line.rateUsed();
        boolean both = line.workgroup().equals(line.messageWorkgroup());
        return new ChannelRow(
                line.id(),
                PlatformChoice.mark(line.platform()),
                line.name(),
                line.test(),
                line.active(),
                about(line),
                line.health().words(),
                line.account(),
                both ? line.workgroup() : line.workgroup() + ", " + line.messageWorkgroup(),
                badge(line.health().state()),
                line.health().state().needsAttention(),
                Ago.words(line.lastPollAt(), now),
                line.lastPosts(),
                line.polled() ? interval(line.interval()) : "pushed",
                line.lastPollAt() == null ? "–" : line.backlog() ? "more waits" : "0",
                used,
                used == null ? "0%" : used + "%",
                used != null && used >= 90 ? "negative" : "quiet",
                line.unreadable(),
                next(line, now),
                line.polled(),
                pushed(line, now),
                line.streams().stream()
                        .map(stream -> StreamRow.of(stream, line.platform(), now, zone))
                        .toList());
    }

    private static String pushed(ChannelLine line, Instant now) {
        Instant at = line.lastPushAt();
        return at == null ? "pushed; none yet" : "pushed; last " + Ago.words(at, now);
    }

    private static String watched(ChannelLine line) {
        int count = line.sources();
        String what = switch (line.platform()) {
            case X -> "";
            case FACEBOOK -> count == 1 ? " page" : " pages";
            case WHATSAPP -> count == 1 ? " phone number" : " phone numbers";
            case APPLE_MESSAGES -> count == 1 ? " business" : " businesses";
            case RSS -> count == 1 ? " feed" : " feeds";
        };
        return what.isEmpty() ? "" : count + what;
    }

    private static String about(ChannelLine line) {
        String sources = watched(line);
        if (!sources.isEmpty()) {
            return sources;
        }
        String handles = line.watched().stream().map(handle -> "@" + handle).collect(Collectors.joining(", "));
        if (line.keywords() == 0) {
            return handles;
        }
        String keywords = line.keywords() == 1 ? "1 keyword" : line.keywords() + " keywords";
        return handles.isEmpty() ? keywords : handles + " and " + keywords;
    }

    private static String interval(Duration interval) {
        return interval.toMillis() % 1000 == 0 ? interval.toSeconds() + " s" : interval.toMillis() + " ms";
    }

    private static String next(ChannelLine line, Instant now) {
        Instant next = line.nextPollAt();
        if (!line.active() || next == null) {
            return "when it is active again";
        }
        return next.isAfter(now.plusSeconds(1)) ? "in " + Ago.span(Duration.between(now, next)) : "now";
    }

    static BadgeView badge(ChannelHealth.State state) {
        return switch (state) {
            case HEALTHY -> new BadgeView(state.label(), "plain", "check");
            case STARTING, CATCHING_UP, SUSPENDED -> new BadgeView(state.label(), "neutral", "clock");
            case SLOWED, GAP -> new BadgeView(state.label(), "caution", "alert");
            case FAILING, STOPPED -> new BadgeView(state.label(), "negative", "error");
            case ACCESS_REFUSED -> new BadgeView(state.label(), "negative", "key");
        };
    }
}
