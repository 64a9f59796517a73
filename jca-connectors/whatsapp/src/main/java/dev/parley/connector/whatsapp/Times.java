package dev.parley.connector.whatsapp;

import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphTime;
import java.time.Instant;
import java.util.Optional;

/** Times of a webhook: seconds, though milliseconds were seen. */
final class Times {

    private Times() {}

    static Optional<Instant> of(LenientObject object, String name) {
        return GraphTime.of(object, name);
    }
}
