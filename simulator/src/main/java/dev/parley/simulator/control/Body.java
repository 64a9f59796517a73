package dev.parley.simulator.control;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Reads and writes the bodies of the control API; what is missing or wrong becomes a 400 that names it. */
final class Body {
    static final String JSON = MediaType.APPLICATION_JSON + ";charset=utf-8";

    private Body() {}

    static JsonObject read(String body) {
        return JsonText.parse(body).orElseThrow(() -> new BadRequestException("the body is not a JSON object"));
    }

    static String required(JsonObject body, String member) {
        return JsonText.text(body, member).orElseThrow(() -> new BadRequestException(member + " is missing"));
    }

    static long id(String text) {
        if (!text.matches("[0-9]{1,18}|[1-8][0-9]{18}")) {
            throw new BadRequestException("not an id: " + text);
        }
        return Long.parseLong(text);
    }

    static int number(JsonObject body, String member, int otherwise) {
        String text = JsonText.text(body, member, Integer.toString(otherwise));
        if (!text.matches("-?[0-9]{1,9}")) {
            throw new BadRequestException(member + " is not a whole number: " + text);
        }
        return Integer.parseInt(text);
    }

    static boolean flag(JsonObject body, String member, boolean otherwise) {
        JsonValue value = body.get(member);
        return value == null ? otherwise : value == JsonValue.TRUE;
    }

    static Duration duration(JsonObject body, String member) {
        String text = required(body, member);
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new BadRequestException(member + " is not a duration such as PT90S: " + text, e);
        }
    }

    static <E extends Enum<E>> E choice(Class<E> type, String text) {
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(text)) {
                return each;
            }
        }
        throw new BadRequestException("not one of " + java.util.List.of(type.getEnumConstants()) + ": " + text);
    }

    /** Somebody who is unknown joins the platform by being named. */
    static User user(World world, String username) {
        String bare = username.startsWith("@") ? username.substring(1) : username;
        if (!User.isUsername(bare)) {
            throw new BadRequestException("not a username: " + username);
        }
        return world.addUser(bare, bare, false);
    }

    static User existing(World world, String username) {
        return world.users().find(username).orElseThrow(() -> new NotFoundException("no user " + username));
    }

    static Response ok(JsonObjectBuilder json) {
        return Response.ok(json.build().toString(), JSON).build();
    }

    static Response created(JsonObject json) {
        return Response.status(201).type(JSON).entity(json.toString()).build();
    }
}
