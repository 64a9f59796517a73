package dev.parley.settings;

import java.time.Duration;

/**
 * How stored posts are looked up again where a platform does not tell what is gone (IN-8).
 *
 * @param every how long one round over an account's posts takes at least
 * @param reach older posts are not looked up
 */
public record ComplianceSettings(Duration every, Duration reach) {}
