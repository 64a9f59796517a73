package dev.parley.intake.missed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A recovery run as administrators see it.
 *
 * @param keyword the one keyword that is looked for, or null
 * @param paused whether it waits because its channel is suspended
 * @param fetched how many posts the platform gave
 * @param stored how many of them were missing
 * @param problem what went wrong, or what the platform could not give; or null
 */
public record RunLine(
        long id,
        String requestedBy,
        Instant requestedAt,
        Instant from,
        Instant until,
        @Nullable String keyword,
        RunState state,
        boolean paused,
        int fetched,
        int stored,
        @Nullable String problem,
        @Nullable Instant finishedAt) {}
