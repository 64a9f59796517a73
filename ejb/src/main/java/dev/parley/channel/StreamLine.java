package dev.parley.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the polling of one stream of a channel stands, as administrators see it.
 *
 * @param remaining how many calls the platform still allows, or null where it tells nothing
 * @param resetsAt when it allows the full number again, or null
 * @param slowedUntil till when polls are further apart than the interval, to keep within the limit; or null
 * @param problem what the last poll met, or null
 */
public record StreamLine(
        PollStream stream,
        @Nullable Instant lastPollAt,
        int lastPosts,
        boolean backlog,
        @Nullable Integer remaining,
        @Nullable Integer limit,
        @Nullable Instant resetsAt,
        @Nullable Instant slowedUntil,
        int failures,
        @Nullable String problem) {

    private static final Duration ROUNDING = Duration.ofMillis(500);

    /** @param live whether the channel's posts come over a live stream */
    static StreamLine of(ChannelPoll poll, Channel channel, boolean live) {
        return new StreamLine(
                poll.stream(),
                poll.lastPollAt(),
                poll.lastPosts(),
                poll.backlog(),
                poll.rateRemaining(),
                poll.rateLimit(),
                poll.rateResetsAt(),
                slowedUntil(poll, channel.pollInterval(live && poll.stream() == PollStream.POSTS)),
                poll.failures(),
                poll.lastProblem());
    }

    private static @Nullable Instant slowedUntil(ChannelPoll poll, Duration interval) {
        Instant last = poll.lastPollAt();
        Instant next = poll.nextDueAt();
        Instant resets = poll.rateResetsAt();
        if (last == null || next == null || resets == null || poll.failures() > 0) {
            return null;
        }
        Duration usual = poll.backlog() ? Duration.ZERO : interval;
        boolean stretched = next.isAfter(last.plus(usual).plus(ROUNDING)) && resets.isAfter(last);
        return stretched ? resets : null;
    }
}
