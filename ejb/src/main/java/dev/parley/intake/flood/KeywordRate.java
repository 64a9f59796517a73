package dev.parley.intake.flood;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/**
 * How many different posts of a keyword were written within a minute, by the platform's clock: catching up after an
 * outage is no flood, and a post that comes twice counts once.
 */
final class KeywordRate {

    private static final long STEP_SECONDS = 5;
    private static final long STEPS_A_MINUTE = 60 / STEP_SECONDS;
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final NavigableMap<Long, Set<String>> steps = new TreeMap<>();

    /** Returns the largest number within any minute that this post is part of. */
    int add(String postId, Instant writtenAt) {
        long step = Math.floorDiv(writtenAt.getEpochSecond(), STEP_SECONDS);
        steps.computeIfAbsent(step, any -> new HashSet<>()).add(postId);
        steps.headMap(steps.lastKey() - KEPT.toSeconds() / STEP_SECONDS).clear();
        int most = 0;
        for (long first = step - STEPS_A_MINUTE + 1; first <= step; first++) {
            most = Math.max(most, within(first));
        }
        return most;
    }

    private int within(long first) {
        return steps.subMap(first, first + STEPS_A_MINUTE).values().stream()
                .mapToInt(Set::size)
                .sum();
    }
}
