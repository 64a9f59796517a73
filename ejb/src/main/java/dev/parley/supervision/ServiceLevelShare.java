package dev.parley.supervision;

import java.util.Collection;
import java.util.OptionalInt;

/**
 * How many interactions were answered in time, against a target (RT-5). Answered in time means connected within the
 * target time of being queued. Those that wait longer than that, or left unanswered after it, count as missed.
 *
 * @param inTime answered within the target time
 * @param counted all that were answered, wait past the target or left unanswered past it
 * @param targetPercent the share that is promised, 0 to 100
 */
public record ServiceLevelShare(int inTime, int counted, int targetPercent) {

    public ServiceLevelShare {
        if (inTime < 0 || inTime > counted) {
            throw new IllegalArgumentException(inTime + " in time of " + counted + " cannot be.");
        }
    }

    /** The share in percent, rounded down so that a missed target never reads as met; empty when nothing counts yet. */
    public OptionalInt percent() {
        return counted == 0 ? OptionalInt.empty() : OptionalInt.of((int) (100L * inTime / counted));
    }

    public boolean isMissed() {
        return percent().orElse(100) < targetPercent;
    }

    /** Whether the share is within five points of the target, so that a few more would miss it. */
    public boolean isClose() {
        return !isMissed() && percent().orElse(100) < Math.min(targetPercent + 5, 100);
    }

    /** Several shares as one; each target weighs as much as what was counted against it. */
    public static ServiceLevelShare of(Collection<ServiceLevelShare> shares) {
        int inTime = shares.stream().mapToInt(ServiceLevelShare::inTime).sum();
        int counted = shares.stream().mapToInt(ServiceLevelShare::counted).sum();
        double target = counted == 0
                ? shares.stream()
                        .mapToInt(ServiceLevelShare::targetPercent)
                        .average()
                        .orElse(0)
                : shares.stream()
                                .mapToDouble(s -> (double) s.targetPercent * s.counted)
                                .sum()
                        / counted;
        return new ServiceLevelShare(inTime, counted, (int) Math.round(target));
    }
}
