package dev.parley.simulator.push;

import java.time.Duration;
import java.time.Instant;

/**
 * One try to deliver a body.
 *
 * @param number in order of the tries, from 1
 * @param target whose it is
 * @param attempt 1 for the first try of this body
 * @param status what was answered; 0 when nobody answered
 * @param body as sent
 * @param took from sending to the answer, or to its absence
 */
public record Delivery(
        long number, String target, String callback, int attempt, int status, String body, Instant at, Duration took) {

    public boolean successful() {
        return status >= 200 && status < 300;
    }
}
