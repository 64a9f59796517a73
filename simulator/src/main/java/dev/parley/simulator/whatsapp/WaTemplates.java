package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.CursorPage;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import java.io.StringReader;
import java.util.List;
import java.util.Set;

/** Templates and their review; the reviewer is the control API. */
public final class WaTemplates {
    private static final Set<String> CATEGORIES = Set.of("MARKETING", "UTILITY", "AUTHENTICATION");
    private final WaWorld world;
    private final WaPush push;

    WaTemplates(WaWorld world, WaPush push) {
        this.world = world;
        this.push = push;
    }

    GraphReply list(String account, GraphRequest request) {
        List<WaNode> nodes = world.templates(account).stream()
                .filter(each -> fits(request, "name", each.name())
                        && fits(request, "language", each.language())
                        && fits(request, "status", each.status())
                        && fits(request, "category", each.category()))
                .map(WaNode::of)
                .toList();
        return GraphReply.json(CursorPage.of(request).of(nodes, request.fields()));
    }

    private static boolean fits(GraphRequest request, String name, String value) {
        return request.text(name).isEmpty() || request.text(name).equalsIgnoreCase(value);
    }

    GraphReply create(String account, GraphRequest request) {
        String name = request.required("name");
        String language = request.required("language");
        String category = request.required("category");
        if (!name.matches("[a-z0-9_]{1,512}") || !CATEGORIES.contains(category)) {
            throw GraphRefusal.invalid("The name or the category is not valid");
        }
        boolean taken = world.templates(account).stream()
                .anyMatch(each -> each.name().equals(name) && each.language().equals(language));
        if (taken) {
            throw GraphRefusal.shown(
                    100,
                    2388024,
                    "Invalid parameter",
                    "There is content in this language already",
                    "There is already a template with this name in this language.");
        }
        WaTemplate template =
                new WaTemplate(world.nextId(), account, name, language, category, "PENDING", "", components(request));
        world.put(template);
        return GraphReply.json(JsonText.object()
                .add("id", template.id())
                .add("status", "PENDING")
                .add("category", category)
                .build());
    }

    GraphReply edit(WaTemplate template, GraphRequest request) {
        world.put(template.with(components(request)));
        return GraphReply.success();
    }

    private static JsonArray components(GraphRequest request) {
        try (var reader = Json.createReader(new StringReader(request.required("components")))) {
            JsonArray components = reader.readArray();
            boolean body = components.getValuesAs(jakarta.json.JsonObject.class).stream()
                    .anyMatch(each -> JsonText.text(each, "type", "").equals("BODY"));
            if (!body) {
                throw GraphRefusal.invalid("A template needs a body");
            }
            return components;
        } catch (JsonException | ClassCastException e) {
            throw GraphRefusal.invalid("Param components must be an array");
        }
    }

    GraphReply delete(String account, GraphRequest request) {
        String name = request.required("name");
        List<WaTemplate> gone = world.templates(account).stream()
                .filter(each -> each.name().equals(name) && fits(request, "hsm_id", each.id()))
                .toList();
        if (gone.isEmpty()) {
            throw GraphRefusal.invalid("There is no such template");
        }
        gone.forEach(each -> world.removeTemplate(each.id()));
        return GraphReply.success();
    }

    /** The outcome of a review, or a later change of it; pushed to the business. */
    public void review(WaTemplate template, String status, String reason) {
        world.put(template.reviewed(status, reason));
        push.change(
                template.account(),
                "message_template_status_update",
                JsonText.object()
                        .add("event", status)
                        .add("message_template_id", Long.parseLong(template.id()))
                        .add("message_template_name", template.name())
                        .add("message_template_language", template.language())
                        .add("reason", reason.isEmpty() ? "NONE" : reason));
    }
}
