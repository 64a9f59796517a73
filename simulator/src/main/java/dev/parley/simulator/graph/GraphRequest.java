package dev.parley.simulator.graph;

import dev.parley.simulator.form.FormPart;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A call as the platform sees it.
 *
 * @param method GET, POST or DELETE; {@code method=delete} has been applied
 * @param version such as {@code v25.0}
 * @param path segments after the version, decoded
 * @param parameters of the address and the body together; members of a JSON body as JSON text unless they are strings
 * @param files of a form with files
 * @param token who calls; empty only where no token is needed
 * @param base the platform's base address, without a trailing slash
 */
public record GraphRequest(
        String method,
        String version,
        List<String> path,
        Map<String, String> parameters,
        List<FormPart> files,
        Optional<GraphToken> token,
        String base) {

    public GraphRequest {
        path = List.copyOf(path);
        files = List.copyOf(files);
    }

    /** The same call with the caller's own ID where its path begins with {@code me}. */
    public GraphRequest withoutMe() {
        if (!segment(0).equals("me")) {
            return this;
        }
        if (caller().kind() == GraphToken.Kind.APP) {
            throw GraphRefusal.of(2500, "An active access token must be used.");
        }
        List<String> named = new ArrayList<>(path);
        named.set(0, caller().ownerId());
        return new GraphRequest(method, version, named, parameters, files, token, base);
    }

    public String text(String name) {
        return parameters.getOrDefault(name, "");
    }

    public boolean isTrue(String name) {
        return "true".equals(text(name)) || "1".equals(text(name));
    }

    public String required(String name) {
        if (text(name).isEmpty()) {
            throw GraphRefusal.invalid("The parameter " + name + " is required");
        }
        return text(name);
    }

    /** A parameter that holds an object; empty when it is not there. */
    public JsonObject object(String name) {
        return JsonText.parse(text(name))
                .orElseThrow(() -> GraphRefusal.invalid("Param " + name + " must be a JSON object"));
    }

    public List<Field> fields() {
        return FieldExpression.parse(text("fields"));
    }

    public GraphToken caller() {
        return token.orElseThrow(GraphRefusal::noToken);
    }

    public String segment(int index) {
        return index < path.size() ? path.get(index) : "";
    }
}
