package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import java.nio.charset.StandardCharsets;

/** A request as JAX-RS hands it over. */
record AppleCall(String method, UriInfo uri, HttpHeaders headers, byte[] body) {
    String path() {
        String path = uri.getPath();
        return path.startsWith("/") ? path : "/" + path;
    }

    String header(String name) {
        String value = headers.getHeaderString(name);
        return value == null ? "" : value.trim();
    }

    String required(String name) {
        String value = header(name);
        if (value.isEmpty()) {
            throw AppleRefusal.malformed("the header " + name + " is missing");
        }
        return value;
    }

    /** @param newer how Apple's newer samples call it */
    String required(String name, String newer) {
        String value = header(newer);
        return value.isEmpty() ? required(name) : value;
    }

    JsonObject json() {
        return JsonText.parse(new String(body, StandardCharsets.UTF_8))
                .filter(json -> !json.isEmpty())
                .orElseThrow(() -> AppleRefusal.malformed("the body is not a JSON object"));
    }

    /** An absolute address of the simulator. */
    String address(String path) {
        return uri.getBaseUri().resolve(path).toString();
    }
}
