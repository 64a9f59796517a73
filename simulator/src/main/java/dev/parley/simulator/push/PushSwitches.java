package dev.parley.simulator.push;

import java.time.Duration;

/**
 * How deliveries misbehave.
 *
 * @param off whether nothing is delivered at all
 * @param duplicate whether each body is delivered twice
 * @param reorder whether what happens within one collecting time is delivered newest first
 * @param batch whether what happens within one collecting time is delivered in one body
 * @param wrongSignature whether the signature does not fit
 * @param delay how long events are collected before they are delivered; real time
 */
public record PushSwitches(
        boolean off, boolean duplicate, boolean reorder, boolean batch, boolean wrongSignature, Duration delay) {

    /** At once, once, in order, each alone. */
    public static final PushSwitches NORMAL = new PushSwitches(false, false, false, false, false, Duration.ZERO);
}
