package dev.parley.settings;

import java.time.Duration;

/**
 * When a keyword brings too much (CH-8).
 *
 * @param limit posts a minute that it may bring
 * @param block how long only somebody with the right to lift the block may add it back
 */
public record FloodSettings(int limit, Duration block) {}
