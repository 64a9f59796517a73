package dev.parley.connector.apple;

import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpCall.Body;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A call to Apple before it is addressed and signed. */
record AppleRequest(String method, String path, Map<String, String> headers, Optional<Body> body, Purpose purpose) {

    static AppleRequest get(String path, Purpose purpose) {
        return new AppleRequest("GET", path, Map.of(), Optional.empty(), purpose);
    }

    static AppleRequest post(String path, Body body, Purpose purpose) {
        return new AppleRequest("POST", path, Map.of(), Optional.of(body), purpose);
    }

    /** The same with a header more; an empty value adds none. */
    AppleRequest with(String header, String value) {
        if (value.isEmpty()) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new AppleRequest(method, path, more, body, purpose);
    }

    HttpCall to(URI base) {
        return new HttpCall(method, URI.create(base + path), Optional.empty(), body, headers);
    }
}
