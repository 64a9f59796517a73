package dev.parley.conversation;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How some queues stand, in three numbers.
 *
 * @param waiting interactions that wait
 * @param longestSince since when the longest of them waits
 * @param serviceLevel share of today's interactions that were picked up in time, in percent; empty without any
 */
public record QueuePulse(int waiting, Optional<Instant> longestSince, OptionalInt serviceLevel) {}
