package dev.parley.routing.engine;

import java.time.Instant;

/** An alert that nobody has answered yet. */
record OpenOffer(Agent agent, Instant at, Instant expiresAt) {
    long expires() {
        return Nanos.of(expiresAt);
    }
}
