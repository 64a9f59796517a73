package dev.parley.simulator.whatsapp;

import dev.parley.simulator.form.FormPart;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.StringReader;
import java.util.List;
import java.util.Map;

/** The calls on a phone number (WIRE 3.3). */
final class WaNumberEdges {
    private static final Map<String, Integer> LONGEST =
            Map.of("about", 139, "address", 256, "description", 512, "email", 128, "vertical", 32, "websites", 600);
    private final WaWorld world;
    private final WaFiles files;
    private final WaSending sending;

    WaNumberEdges(WaWorld world, WaFiles files, WaSending sending) {
        this.world = world;
        this.files = files;
        this.sending = sending;
    }

    GraphReply answer(WaNumber number, GraphRequest request) {
        String call = request.method() + " " + request.segment(1);
        return switch (call) {
            case "GET " -> GraphReply.json(WaNode.of(number).toJson(request.fields()));
            case "POST " -> done(() -> number.setPin(request.required("pin")));
            case "POST messages" -> sending.post(number, request);
            case "POST media" -> upload(request);
            case "POST request_code" ->
                done(() -> number.requestCode(request.required("code_method"), request.required("language")));
            case "POST verify_code" -> done(() -> number.verifyCode(request.required("code")));
            case "POST register" -> done(() -> number.register(request.required("pin")));
            case "POST deregister" -> done(number::deregister);
            case "GET whatsapp_business_profile" -> profile(number);
            case "POST whatsapp_business_profile" -> setProfile(number, request);
            case "GET block_users" -> blocked(number);
            case "POST block_users" -> block(number, request, true);
            case "DELETE block_users" -> block(number, request, false);
            case "GET message_history" -> history(request);
            default -> throw GraphRefusal.unknownObject(number.id() + "/" + request.segment(1), request.method());
        };
    }

    private static GraphReply done(Runnable work) {
        work.run();
        return GraphReply.success();
    }

    private GraphReply upload(GraphRequest request) {
        if (!request.text("messaging_product").equals("whatsapp")
                || request.files().isEmpty()) {
            throw GraphRefusal.invalid("messaging_product and file are required");
        }
        FormPart file = request.files().get(0);
        String type = request.text("type").isEmpty() ? file.mediaType() : request.text("type");
        return GraphReply.id(files.keep(type, file.name(), file.content()).id());
    }

    private static GraphReply profile(WaNumber number) {
        JsonObjectBuilder profile = JsonText.object().add("messaging_product", "whatsapp");
        number.profile().forEach((name, value) -> {
            if (name.equals("websites")) {
                profile.add(name, array(value));
            } else {
                profile.add(name, value);
            }
        });
        return GraphReply.json(
                JsonText.object().add("data", JsonText.array().add(profile)).build());
    }

    private static GraphReply setProfile(WaNumber number, GraphRequest request) {
        LONGEST.forEach((name, most) -> {
            if (request.text(name).length() > most) {
                throw GraphRefusal.invalid("Param " + name + " must be at most " + most + " characters long");
            }
        });
        if (request.parameters().containsKey("websites")
                && array(request.text("websites")).size() > 2) {
            throw GraphRefusal.invalid("Param websites must have at most 2 elements");
        }
        LONGEST.keySet().stream()
                .filter(request.parameters()::containsKey)
                .forEach(name -> number.setProfile(name, request.text(name)));
        return GraphReply.success();
    }

    private static JsonArray array(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readArray();
        } catch (RuntimeException e) {
            throw GraphRefusal.invalid("A list was expected");
        }
    }

    private GraphReply block(WaNumber number, GraphRequest request, boolean on) {
        JsonArrayBuilder done = JsonText.array();
        for (JsonObject each : array(request.required("block_users")).getValuesAs(JsonObject.class)) {
            String user = JsonText.text(each, "user", "");
            String key = world.user(user).map(WaUser::key).orElse(user);
            number.setBlocked(key, on);
            done.add(JsonText.object().add("input", user).add("wa_id", key));
        }
        String name = on ? "added_users" : "removed_users";
        return GraphReply.json(JsonText.object()
                .add("messaging_product", "whatsapp")
                .add("block_users", JsonText.object().add(name, done))
                .build());
    }

    private static GraphReply blocked(WaNumber number) {
        JsonArrayBuilder users = JsonText.array();
        number.blocked()
                .forEach(each -> users.add(
                        JsonText.object().add("messaging_product", "whatsapp").add("wa_id", each)));
        return GraphReply.json(JsonText.object().add("data", users).build());
    }

    private GraphReply history(GraphRequest request) {
        JsonArrayBuilder found = JsonText.array();
        world.message(request.required("message_id"))
                .ifPresent(message -> found.add(
                        JsonText.object().add("id", "h-" + message.id()).add("message_id", message.id())));
        return GraphReply.json(JsonText.object().add("data", found).build());
    }

    /** The steps of a message, by its history's ID. */
    GraphReply events(String historyId) {
        List<String> states = world.message(historyId.substring(2))
                .map(WaMessage::states)
                .orElseThrow(() -> GraphRefusal.unknownObject(historyId, "GET"));
        JsonArrayBuilder events = JsonText.array();
        states.forEach(state ->
                events.add(JsonText.object().add("delivery_status", state.toUpperCase(java.util.Locale.ROOT))));
        return GraphReply.json(JsonText.object().add("data", events).build());
    }
}
