package dev.parley.supervision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The numbers on top of the live page. Times are points in time, so that the page can go on counting.
 *
 * @param peak when most waited during the last two hours, or null when nobody did
 * @param longestTarget the target time of the one that waits longest
 * @param activePublic connected or held social conversations
 * @param activePrivate connected or held social direct messages
 * @param abandoned ended today without having been answered
 * @param firstReply average time from arrival to first reply, today and yesterday; null without any
 */
public record LiveStrip(
        int waiting,
        WaitingCurve.@Nullable Point peak,
        @Nullable Instant longestSince,
        @Nullable Duration longestTarget,
        int activePublic,
        int activePrivate,
        @Nullable LongestActive longestActive,
        int alerting,
        int held,
        int parked,
        int abandoned,
        int arrived,
        @Nullable Duration firstReply,
        @Nullable Duration firstReplyYesterday,
        @Nullable LiveAlert alert) {

    /** The interaction that is connected longest. */
    public record LongestActive(Instant since, String agent, String workgroup) {}
}
