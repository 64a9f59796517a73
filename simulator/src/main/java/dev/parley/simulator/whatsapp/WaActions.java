package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Does what a request of the control API or of the page says that a person does. */
final class WaActions {
    private final WaPlatform platform;

    WaActions(WaPlatform platform) {
        this.platform = platform;
    }

    /** @throws IllegalArgumentException in words, when it cannot be done */
    JsonObjectBuilder perform(JsonObject body) {
        WaWorld world = platform.world();
        WaUser user = world.user(text(body, "from"))
                .orElseThrow(() -> new IllegalArgumentException("There is no such person."));
        WaNumber number = world.number(JsonText.text(body, "to", WaDemo.NUMBER))
                .orElseThrow(() -> new IllegalArgumentException("There is no such number."));
        WaPhone phone = platform.phone();
        return switch (JsonText.text(body, "action", "write")) {
            case "write" -> json(phone.write(user, number, text(body, "text"), JsonText.text(body, "answers", "")));
            case "attach" -> json(attach(user, number, body));
            case "locate" -> json(phone.locate(user, number, 53.55, 9.99, JsonText.text(body, "text", "")));
            case "card" -> json(phone.card(user, number, text(body, "text"), "+49 30 5550199"));
            case "react" -> json(phone.react(user, message(body), JsonText.text(body, "text", "")));
            case "choose" -> json(phone.choose(user, message(body), text(body, "choice")));
            case "puzzle" -> json(phone.puzzle(user, number));
            case "silent" -> user(phone.beSilent(user, true));
            case "awake" -> user(phone.beSilent(user, false));
            case "read" -> {
                phone.readAll(user);
                yield user(user);
            }
            case "call" -> {
                phone.call(user, number);
                yield user(user);
            }
            case "stopMarketing", "resumeMarketing" -> {
                phone.wantMarketing(user, number, text(body, "action").equals("resumeMarketing"));
                yield user(user);
            }
            case "changeNumber" -> user(phone.changeNumber(user, number, text(body, "text")));
            case "changeUserId" -> user(phone.changeUserId(user, number, text(body, "text")));
            default -> throw new IllegalArgumentException("There is no such action.");
        };
    }

    private WaMessage attach(WaUser user, WaNumber number, JsonObject body) {
        byte[] content = JsonText.text(body, "content")
                .map(Base64.getDecoder()::decode)
                .orElseGet(() -> text(body, "text").getBytes(StandardCharsets.UTF_8));
        return platform.phone()
                .attach(
                        user,
                        number,
                        JsonText.text(body, "kind", "document"),
                        JsonText.text(body, "mediaType", "text/plain"),
                        JsonText.text(body, "name", "note.txt"),
                        JsonText.text(body, "caption", ""),
                        content);
    }

    private WaMessage message(JsonObject body) {
        return platform.world()
                .message(text(body, "message"))
                .orElseThrow(() -> new IllegalArgumentException("There is no such message."));
    }

    private static String text(JsonObject body, String name) {
        return JsonText.text(body, name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new IllegalArgumentException("Something is missing: " + name + "."));
    }

    private static JsonObjectBuilder user(WaUser user) {
        return JsonText.object()
                .add("name", user.name())
                .add("number", user.number())
                .add("userId", user.userId())
                .add("silent", user.silent());
    }

    static JsonObjectBuilder json(WaMessage message) {
        return JsonText.object()
                .add("id", message.id())
                .add("number", message.number())
                .add("user", message.user())
                .add("fromUser", message.fromUser())
                .add("type", message.type())
                .add("category", message.category())
                .add("states", JsonText.strings(message.states()))
                .add("at", message.at().toString())
                .add("body", message.body());
    }
}
