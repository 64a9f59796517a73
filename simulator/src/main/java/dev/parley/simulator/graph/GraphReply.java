package dev.parley.simulator.graph;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;

/** What a call is answered with when all went well. */
public record GraphReply(int status, String type, byte[] body) {
    public static final String JSON = "application/json; charset=UTF-8";

    public static GraphReply json(JsonValue value) {
        return new GraphReply(200, JSON, value.toString().getBytes(StandardCharsets.UTF_8));
    }

    public static GraphReply success() {
        return json(JsonText.object().add("success", true).build());
    }

    public static GraphReply id(String id) {
        return json(JsonText.object().add("id", id).build());
    }
}
