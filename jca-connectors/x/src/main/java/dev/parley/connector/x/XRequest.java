package dev.parley.connector.x;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call of X's API.
 *
 * @param method HTTP method
 * @param path from the API's root, with a leading slash
 * @param query parameters, in the order in which they are sent
 * @param body JSON to send
 * @param purpose why it is made; decides what a failure means
 * @param identity whose credentials it needs
 */
record XRequest(
        String method,
        String path,
        List<Parameter> query,
        Optional<JsonObject> body,
        Purpose purpose,
        Identity identity) {

    /** Whose credentials a call needs. */
    enum Identity {
        /** The app's, or where it has none the user's. */
        APP_OR_USER,
        /** The user's only. */
        USER
    }

    XRequest {
        query = List.copyOf(query);
    }

    static XRequest read(String path, Purpose purpose, Identity identity) {
        return new XRequest("GET", path, List.of(), Optional.empty(), purpose, identity);
    }

    static XRequest write(String method, String path, Purpose purpose) {
        return new XRequest(method, path, List.of(), Optional.empty(), purpose, Identity.USER);
    }

    XRequest with(String name, String value) {
        return with(List.of(new Parameter(name, value)));
    }

    XRequest with(List<Parameter> more) {
        List<Parameter> all = new ArrayList<>(query);
        all.addAll(more);
        return new XRequest(method, path, all, body, purpose, identity);
    }

    XRequest with(JsonObject json) {
        return new XRequest(method, path, query, Optional.of(json), purpose, identity);
    }

    /** The same call with a body of one text member. */
    XRequest withBody(String member, String value) {
        return with(Json.createObjectBuilder().add(member, value).build());
    }
}
