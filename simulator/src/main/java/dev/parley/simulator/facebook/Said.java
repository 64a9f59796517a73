package dev.parley.simulator.facebook;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Bodies of the control API for Facebook. */
record Said(JsonObject body) {
    static final String JSON = "application/json;charset=utf-8";

    static Said of(String text) {
        return new Said(
                JsonText.parse(text).orElseThrow(() -> new BadRequestException("the body is not a JSON object")));
    }

    String text(String name) {
        return JsonText.text(body, name, "");
    }

    String required(String name) {
        return JsonText.text(body, name).orElseThrow(() -> new BadRequestException(name + " is missing"));
    }

    boolean flag(String name, boolean otherwise) {
        JsonValue value = body.get(name);
        return value == null ? otherwise : value == JsonValue.TRUE;
    }

    int number(String name, int otherwise) {
        String text = JsonText.text(body, name, Integer.toString(otherwise));
        if (!text.matches("[0-9]{1,6}")) {
            throw new BadRequestException(name + " is not a whole number: " + text);
        }
        return Integer.parseInt(text);
    }

    static <T> T found(Optional<T> thing, String what) {
        return thing.orElseThrow(() -> new NotFoundException("no " + what));
    }

    static Response ok(JsonObjectBuilder json) {
        return Response.ok(json.build().toString(), JSON).build();
    }
}
