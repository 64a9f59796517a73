package dev.parley.intake.missed;

import java.time.Instant;

/**
 * What an administrator asks for.
 *
 * @param testToo whether it is meant although the channel is in test mode
 */
public record RunWish(Instant from, Instant until, boolean testToo) {}
