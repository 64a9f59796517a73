package dev.parley.supervision;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the charts of the live page draw.
 *
 * @param target the target time where all workgroups promise the same, else null
 */
public record LiveCharts(
        WaitingCurve curve,
        ServiceLevelShare level,
        @Nullable Duration target,
        AgentTally agents) {}
