package dev.parley.connector.kit.graph;

import dev.parley.connector.kit.HttpCall.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One call of the Graph API.
 *
 * @param method HTTP method
 * @param path after the version, with a leading slash; its segments encoded
 * @param query parameters, in the order in which they are sent
 * @param body what is sent
 * @param purpose why it is made; decides what a failure means
 */
public record GraphCall(String method, String path, List<Parameter> query, Optional<Body> body, Purpose purpose) {

    public GraphCall {
        query = List.copyOf(query);
    }

    public static GraphCall get(String path, Purpose purpose) {
        return new GraphCall("GET", path, List.of(), Optional.empty(), purpose);
    }

    public static GraphCall post(String path, Purpose purpose) {
        return new GraphCall("POST", path, List.of(), Optional.empty(), purpose);
    }

    public static GraphCall delete(String path, Purpose purpose) {
        return new GraphCall("DELETE", path, List.of(), Optional.empty(), purpose);
    }

    public GraphCall with(String name, String value) {
        List<Parameter> all = new ArrayList<>(query);
        all.removeIf(parameter -> parameter.name().equals(name));
        all.add(new Parameter(name, value));
        return new GraphCall(method, path, all, body, purpose);
    }

    public GraphCall withJson(String json) {
        return new GraphCall(method, path, query, Optional.of(Body.json(json)), purpose);
    }

    public GraphCall withForm(List<Parameter> form) {
        byte[] bytes = Parameter.join(form).getBytes(StandardCharsets.US_ASCII);
        return withBody(new Body("application/x-www-form-urlencoded", bytes, false));
    }

    /** A form that holds credentials. */
    public GraphCall withSecretForm(List<Parameter> form) {
        return withBody(Body.secretForm(Parameter.join(form)));
    }

    public GraphCall withBody(Body content) {
        return new GraphCall(method, path, query, Optional.of(content), purpose);
    }
}
