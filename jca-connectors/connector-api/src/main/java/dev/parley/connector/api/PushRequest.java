package dev.parley.connector.api;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request that a platform sent to us, as it came over the wire.
 *
 * @param query parameters of the address
 * @param headers by lower-case name
 * @param body the raw bytes, over which signatures are made
 * @param receivedAt when it came, where it is read later than that
 */
public record PushRequest(
        Map<String, String> query, Map<String, String> headers, byte[] body, Optional<Instant> receivedAt) {

    public PushRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        body = body.clone();
    }

    /** One that comes just now. */
    public PushRequest(Map<String, String> query, Map<String, String> headers, byte[] body) {
        this(query, headers, body, Optional.empty());
    }

    public Optional<String> header(String lowerCaseName) {
        return Optional.ofNullable(headers.get(lowerCaseName));
    }

    /** A copy of the raw bytes. */
    @Override
    public byte[] body() {
        return body.clone();
    }
}
