package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Checks the content of a message by its type. */
final class WaContent {
    private static final Set<String> FILES = Set.of("image", "video", "audio", "document", "sticker");
    private static final int LONGEST_TEXT = 4096;
    private static final int LONGEST_CAPTION = 1024;
    private final WaWorld world;
    private final WaFiles files;

    WaContent(WaWorld world, WaFiles files) {
        this.world = world;
        this.files = files;
    }

    /** A message that may go on its way. */
    record Accepted(String type, JsonObject body, String category) {}

    Accepted check(WaNumber number, GraphRequest request) {
        String type = request.text("type").isEmpty() ? "text" : request.text("type");
        if (request.text(type).isEmpty()) {
            throw missing("Parameter '" + type + "' is mandatory for type '" + type + "'");
        }
        String category = "service";
        switch (type) {
            case "text" -> length(JsonText.text(request.object(type), "body", ""), LONGEST_TEXT, "text.body");
            case "template" -> category = template(number, request.object(type));
            case "interactive" -> interactive(request.object(type));
            case "reaction" -> reaction(request.object(type));
            case "location" -> require(request.object(type), "latitude", "longitude");
            case "contacts" -> {
                // any card is taken
            }
            default -> file(type, request.object(type));
        }
        return new Accepted(type, body(request, type), category);
    }

    private static JsonObject body(GraphRequest request, String type) {
        JsonObjectBuilder body = JsonText.object().add("type", type);
        for (String name : List.of("to", "recipient", "biz_opaque_callback_data")) {
            if (!request.text(name).isEmpty()) {
                body.add(name, request.text(name));
            }
        }
        if (!request.text("context").isEmpty()) {
            body.add("context", request.object("context"));
        }
        return type.equals("contacts")
                ? body.build()
                : body.add(type, request.object(type)).build();
    }

    private static void require(JsonObject object, String... names) {
        for (String name : names) {
            if (!object.containsKey(name)) {
                throw missing(name + " is required");
            }
        }
    }

    private static GraphRefusal missing(String details) {
        return GraphRefusal.detailed(400, 131008, "(#131008) Required parameter is missing", details);
    }

    private static GraphRefusal wrong(String details) {
        return GraphRefusal.detailed(400, 131009, "(#131009) Parameter value is not valid", details);
    }

    private static void length(String text, int most, String what) {
        if (text.isEmpty()) {
            throw missing(what + " is required");
        }
        if (text.codePointCount(0, text.length()) > most) {
            throw GraphRefusal.detailed(
                    400, 100, "(#100) Invalid parameter", what + " must be at most " + most + " characters long");
        }
    }

    private void file(String type, JsonObject file) {
        if (!FILES.contains(type)) {
            throw GraphRefusal.invalid("Param type must be one of {TEXT, IMAGE, ...}");
        }
        String caption = JsonText.text(file, "caption", "");
        if (!caption.isEmpty()) {
            if (type.equals("audio") || type.equals("sticker")) {
                throw wrong(type + " takes no caption");
            }
            length(caption, LONGEST_CAPTION, type + ".caption");
        }
        Optional<String> id = JsonText.text(file, "id");
        if (id.isEmpty() && JsonText.text(file, "link").isEmpty()) {
            throw missing("id or link is required");
        }
        if (id.isPresent() && files.find(id.get()).isEmpty()) {
            throw wrong("There is no file " + id.get());
        }
    }

    private void reaction(JsonObject reaction) {
        require(reaction, "message_id", "emoji");
        if (world.message(reaction.getString("message_id")).isEmpty()) {
            throw wrong("There is no such message");
        }
    }

    private static void interactive(JsonObject interactive) {
        String type = JsonText.text(interactive, "type", "");
        JsonObject action = JsonText.child(interactive, "action").orElseThrow(() -> missing("action is required"));
        JsonText.child(interactive, "body")
                .ifPresent(body -> length(JsonText.text(body, "text", ""), LONGEST_CAPTION, "interactive.body"));
        int count = WaChoices.of(interactive).size();
        if (type.equals("button") && (count < 1 || count > 3)) {
            throw wrong("1 to 3 buttons are allowed");
        }
        if (type.equals("list") && (count < 1 || count > 10 || !action.containsKey("button"))) {
            throw wrong("1 to 10 rows and a button are needed");
        }
    }

    private String template(WaNumber number, JsonObject wanted) {
        String language = JsonText.child(wanted, "language")
                .flatMap(each -> JsonText.text(each, "code"))
                .orElseThrow(() -> missing("template.language.code is required"));
        String name = JsonText.text(wanted, "name", "");
        WaTemplate template = world.templates(number.account()).stream()
                .filter(each -> each.name().equals(name) && each.language().equals(language))
                .findFirst()
                .orElseThrow(() -> GraphRefusal.detailed(
                        404, 132001, "(#132001) Template name does not exist in the translation", name));
        switch (template.status()) {
            case "APPROVED" -> {
                // goes out
            }
            case "PAUSED" -> throw GraphRefusal.detailed(400, 132015, "(#132015) Template is paused", name);
            case "DISABLED" -> throw GraphRefusal.detailed(400, 132016, "(#132016) Template is disabled", name);
            default -> throw GraphRefusal.detailed(404, 132001, "(#132001) Template is not approved", name);
        }
        if (parameters(wanted, "body") != template.placeholders("body")) {
            throw GraphRefusal.detailed(
                    400,
                    132000,
                    "(#132000) Number of parameters does not match the expected number of params",
                    "body: " + parameters(wanted, "body") + " instead of " + template.placeholders("body"));
        }
        return template.category().toLowerCase(Locale.ROOT);
    }

    private static int parameters(JsonObject template, String type) {
        JsonValue components = template.get("components");
        if (!(components instanceof JsonArray all)) {
            return 0;
        }
        return all.getValuesAs(JsonObject.class).stream()
                .filter(each -> JsonText.text(each, "type", "").equalsIgnoreCase(type))
                .mapToInt(each -> each.containsKey("parameters")
                        ? each.getJsonArray("parameters").size()
                        : 0)
                .sum();
    }
}
