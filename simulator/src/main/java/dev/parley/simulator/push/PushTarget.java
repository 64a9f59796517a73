package dev.parley.simulator.push;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where a platform pushes to and how it wraps and signs.
 *
 * @param name whose deliveries these are, for the record: {@code facebook}, {@code whatsapp} …
 * @param callback registered address
 * @param signer headers over the raw bytes
 * @param envelope one body around several events
 */
public record PushTarget(String name, URI callback, Signer signer, Envelope envelope) {

    /** Makes the signature's headers. */
    @FunctionalInterface
    public interface Signer {
        Map<String, String> headers(byte[] body);
    }

    /** Puts events into one body, in their order. */
    @FunctionalInterface
    public interface Envelope {
        JsonObject around(List<JsonObject> events);
    }

    /** Which deliveries may share a body: the wrapping and signing of one address is always the same. */
    String key() {
        return name + ' ' + callback;
    }
}
