package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.CursorPage;
import dev.parley.simulator.graph.Field;
import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The calls on a business account (WIRE 3.3, 3.8). */
final class WaAccountEdges {
    private final WaWorld world;
    private final WaPush push;
    private final WaTemplates templates;

    WaAccountEdges(WaWorld world, WaPush push, WaTemplates templates) {
        this.world = world;
        this.push = push;
        this.templates = templates;
    }

    GraphReply answer(String account, GraphRequest request) {
        String call = request.method() + " " + request.segment(1);
        return switch (call) {
            case "GET " -> node(account, request);
            case "GET phone_numbers" -> numbers(account, request);
            case "GET message_templates" -> templates.list(account, request);
            case "POST message_templates" -> templates.create(account, request);
            case "DELETE message_templates" -> templates.delete(account, request);
            case "GET subscribed_apps" -> subscriptions(account, request);
            case "POST subscribed_apps" -> subscribe(account, request);
            case "DELETE subscribed_apps" -> {
                push.unsubscribe(account);
                yield GraphReply.success();
            }
            default -> throw GraphRefusal.unknownObject(account + "/" + request.segment(1), request.method());
        };
    }

    private GraphReply node(String account, GraphRequest request) {
        JsonObjectBuilder json = JsonText.object();
        List<Field> fields = request.fields().isEmpty() ? List.of(Field.named("name")) : request.fields();
        for (Field field : fields) {
            switch (field.name()) {
                case "id" -> {
                    // always there
                }
                case "name" -> json.add("name", world.accounts().getOrDefault(account, ""));
                case "currency" -> json.add("currency", "EUR");
                case "message_template_namespace" -> json.add("message_template_namespace", "ns_" + account);
                case "account_review_status" -> json.add("account_review_status", "APPROVED");
                case "analytics", "conversation_analytics", "pricing_analytics" ->
                    json.add(field.name(), new WaAnalytics(world, account).answer(field));
                default -> throw GraphRefusal.noField(field.name(), "WhatsAppBusinessAccount");
            }
        }
        return GraphReply.json(json.add("id", account).build());
    }

    private GraphReply numbers(String account, GraphRequest request) {
        List<WaNode> nodes = world.numbers().stream()
                .filter(number -> number.account().equals(account))
                .map(WaNode::of)
                .toList();
        return GraphReply.json(CursorPage.of(request).of(nodes, request.fields()));
    }

    private GraphReply subscriptions(String account, GraphRequest request) {
        JsonArrayBuilder apps = JsonText.array();
        push.callback(account)
                .ifPresent(callback -> apps.add(JsonText.object()
                        .add(
                                "whatsapp_business_api_data",
                                JsonText.object().add("id", request.caller().appId()))
                        .add("override_callback_uri", callback.toString())));
        return GraphReply.json(JsonText.object().add("data", apps).build());
    }

    private GraphReply subscribe(String account, GraphRequest request) {
        if (!request.text("override_callback_uri").isEmpty()) {
            push.subscribe(
                    account,
                    request.caller().appId(),
                    request.text("override_callback_uri"),
                    request.required("verify_token"));
        }
        return GraphReply.success();
    }
}
