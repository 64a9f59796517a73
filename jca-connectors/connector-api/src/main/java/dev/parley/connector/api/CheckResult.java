package dev.parley.connector.api;

import java.time.Duration;

/**
 * One line of "Test this channel" (CH-14).
 *
 * @param name what was checked: Credentials, Permissions, Handles, Search, Clock
 * @param outcome how it went
 * @param words what was found and, when it is not well, how to mend it
 * @param took how long the platform needed
 */
public record CheckResult(String name, Outcome outcome, String words, Duration took) {

    public enum Outcome {
        PASSED,
        WARNING,
        FAILED
    }
}
