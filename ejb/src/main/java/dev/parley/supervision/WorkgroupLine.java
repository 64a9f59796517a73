package dev.parley.supervision;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One workgroup in the table of the live page. */
public record WorkgroupLine(
        long id,
        String name,
        int waiting,
        @Nullable Instant longestSince,
        @Nullable Duration longestTarget,
        WaitingCurve curve,
        int active,
        @Nullable Instant longestActiveSince,
        ServiceLevelShare level,
        int agents,
        int abandoned,
        @Nullable Duration firstReply,
        @Nullable Duration handling) {}
