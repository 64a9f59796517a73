package dev.parley.connector.api;

import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request that a platform sent to us, as it came over the wire.
 *
 * @param query parameters of the address
 * @param headers by lower-case name
 * @param body the raw bytes, over which signatures are made
 */
public record PushRequest(Map<String, String> query, Map<String, String> headers, byte[] body) {

    public PushRequest {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
        body = body.clone();
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
