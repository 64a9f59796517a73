package dev.parley.simulator.whatsapp;

import dev.parley.simulator.graph.GraphRefusal;
import dev.parley.simulator.graph.GraphReply;
import dev.parley.simulator.graph.GraphRequest;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import java.util.Optional;

/** Takes what a business sends (WIRE 3.4): refuses at once what the platform refuses at once, and accepts the rest. */
final class WaSending {
    private final WaWorld world;
    private final WaStatuses statuses;
    private final WaContent content;
    private final WaLimits limits;

    WaSending(WaWorld world, WaFiles files, WaStatuses statuses) {
        this.world = world;
        this.statuses = statuses;
        this.content = new WaContent(world, files);
        this.limits = new WaLimits(world.clock());
    }

    GraphReply post(WaNumber number, GraphRequest request) {
        if (!request.text("messaging_product").equals("whatsapp")) {
            throw GraphRefusal.invalid("messaging_product is required");
        }
        if (!number.registered()) {
            throw GraphRefusal.detailed(400, 133010, "(#133010) Account not registered", "Register the number first.");
        }
        return request.text("status").equals("read") ? read(number, request) : send(number, request);
    }

    private GraphReply read(WaNumber number, GraphRequest request) {
        WaMessage message = world.message(request.required("message_id"))
                .filter(each -> each.fromUser() && each.number().equals(number.id()))
                .orElseThrow(() -> GraphRefusal.detailed(
                        400, 131009, "(#131009) Parameter value is not valid", "There is no such message."));
        world.put(message.with(request.text("typing_indicator").isEmpty() ? "read" : "typing"));
        return GraphReply.success();
    }

    private GraphReply send(WaNumber number, GraphRequest request) {
        boolean byNumber = !request.text("to").isEmpty();
        String input = byNumber ? request.text("to") : request.text("recipient");
        if (input.isEmpty()) {
            throw GraphRefusal.detailed(
                    400, 131008, "(#131008) Required parameter is missing", "to or recipient is required.");
        }
        String digits = input.replaceAll("[^0-9]", "");
        if (byNumber && digits.equals(number.digits())) {
            throw GraphRefusal.detailed(
                    400, 131021, "(#131021) Recipient cannot be sender", "A number cannot write to itself.");
        }
        Optional<WaUser> user = world.user(byNumber ? digits : input);
        String person = user.map(WaUser::key).orElse(byNumber ? digits : input);
        limits.take(number.id(), person);
        WaContent.Accepted accepted = content.check(number, request);
        requireWindow(number, user, accepted);
        WaMessage message = new WaMessage(
                world.nextMessageId(),
                number.id(),
                person,
                false,
                accepted.type(),
                accepted.body(),
                accepted.category(),
                List.of(),
                world.clock().instant());
        world.put(message);
        statuses.accepted(message, user.filter(each -> !number.blocked().contains(each.key())));
        return answer(input, byNumber, digits, user, message);
    }

    private void requireWindow(WaNumber number, Optional<WaUser> user, WaContent.Accepted accepted) {
        boolean free = !accepted.type().equals("template");
        if (free && user.isPresent() && !world.windowOpen(number.id(), user.get())) {
            throw GraphRefusal.detailed(
                    400,
                    131047,
                    "(#131047) Re-engagement message",
                    "More than 24 hours have passed since the person last wrote.");
        }
    }

    private static GraphReply answer(
            String input, boolean byNumber, String digits, Optional<WaUser> user, WaMessage message) {
        JsonObjectBuilder contact = JsonText.object().add("input", input);
        if (byNumber) {
            contact.add("wa_id", digits);
        } else {
            contact.add("user_id", user.map(WaUser::userId).orElse(input));
        }
        JsonObject answer = JsonText.object()
                .add("messaging_product", "whatsapp")
                .add("contacts", JsonText.array().add(contact))
                .add(
                        "messages",
                        JsonText.array()
                                .add(JsonText.object().add("id", message.id()).add("message_status", "accepted")))
                .build();
        return GraphReply.json(answer);
    }

    void clear() {
        limits.clear();
    }
}
