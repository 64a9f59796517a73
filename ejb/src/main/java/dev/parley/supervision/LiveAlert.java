package dev.parley.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A workgroup is outside its service level: why, and what could help.
 *
 * @param longestSince since when the longest waits, or null when nobody does
 * @param help what could help, in words
 */
public record LiveAlert(
        long workgroupId,
        String workgroup,
        int percent,
        int target,
        int waiting,
        @Nullable Instant longestSince,
        String help) {}
