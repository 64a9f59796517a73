package dev.parley.simulator.graph;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;

/** The platform says no; carries the error envelope (WIRE 2.7, 3.7). */
public final class GraphRefusal extends RuntimeException {
    private static final int TRACE = 11;
    private final int status;
    private final JsonObject body;

    private GraphRefusal(int status, JsonObject body) {
        super("HTTP " + status, null, false, false);
        this.status = status;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public JsonObject body() {
        return body;
    }

    public static GraphRefusal of(int status, int code, int subcode, String message) {
        return new GraphRefusal(status, envelope(error(code, subcode, message)));
    }

    public static GraphRefusal of(int code, int subcode, String message) {
        return of(400, code, subcode, message);
    }

    public static GraphRefusal of(int code, String message) {
        return of(400, code, 0, message);
    }

    /** With the words for people that some errors have. */
    public static GraphRefusal shown(int code, int subcode, String message, String title, String words) {
        return new GraphRefusal(
                400,
                envelope(error(code, subcode, message)
                        .add("error_user_title", title)
                        .add("error_user_msg", words)));
    }

    /** With the details that WhatsApp gives. */
    public static GraphRefusal detailed(int status, int code, String message, String details) {
        JsonObjectBuilder data =
                JsonText.object().add("messaging_product", "whatsapp").add("details", details);
        return new GraphRefusal(status, envelope(error(code, 0, message).add("error_data", data)));
    }

    public static GraphRefusal unknownObject(String id, String method) {
        return of(
                100,
                33,
                "Unsupported " + method.toLowerCase(java.util.Locale.ROOT) + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation.");
    }

    public static GraphRefusal invalid(String message) {
        return of(100, "(#100) " + message);
    }

    public static GraphRefusal noField(String field, String type) {
        return invalid("Tried accessing nonexisting field (" + field + ") on node type (" + type + ")");
    }

    public static GraphRefusal noToken() {
        return of(401, 104, 0, "An access token is required to request this resource.");
    }

    public static GraphRefusal badToken(int subcode) {
        return of(subcode == 0 ? 400 : 401, 190, subcode, "The access token could not be used (" + subcode + ").");
    }

    public static GraphRefusal permission(String scope) {
        return of(403, 200, 0, "(#200) Requires " + scope + " permission to manage the object.");
    }

    private static JsonObjectBuilder error(int code, int subcode, String message) {
        JsonObjectBuilder error = JsonText.object()
                .add("message", message)
                .add("type", code == 100 ? "GraphMethodException" : "OAuthException")
                .add("code", code);
        if (subcode != 0) {
            error.add("error_subcode", subcode);
        }
        if (code == 1 || code == 2) {
            error.add("is_transient", true);
        }
        return error;
    }

    private static JsonObject envelope(JsonObjectBuilder error) {
        return JsonText.object().add("error", error.add("fbtrace_id", trace())).build();
    }

    static String trace() {
        return "A" + UUID.randomUUID().toString().replace("-", "").substring(0, TRACE);
    }
}
