package dev.parley.simulator.whatsapp;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObjectBuilder;
import java.util.Optional;

/** The life of a message after it was accepted: each step is kept and pushed. */
final class WaStatuses {
    private final WaWorld world;
    private final WaPush push;

    WaStatuses(WaWorld world, WaPush push) {
        this.world = world;
        this.push = push;
    }

    /** A person who is not silent gets the message at once. */
    void accepted(WaMessage message, Optional<WaUser> user) {
        if (user.isEmpty()) {
            failed(message, 131026, "Message undeliverable");
            return;
        }
        if (message.category().equals("marketing") && !takesMarketing(message)) {
            failed(message, 131050, "User has stopped marketing messages");
            return;
        }
        WaMessage sent = step(message, "sent", user.get());
        if (!user.get().silent()) {
            step(sent, "delivered", user.get());
        }
    }

    private boolean takesMarketing(WaMessage message) {
        return world.number(message.number())
                .filter(number -> number.takesMarketing(message.user()))
                .isPresent();
    }

    /** What waited for a silent person arrives; what arrived is read. */
    void advance(WaUser user, String state) {
        for (WaMessage message : world.messages()) {
            boolean theirs = !message.fromUser() && message.user().equals(user.key());
            if (theirs && !message.states().contains(state) && !message.states().contains("failed")) {
                step(message, state, user);
            }
        }
    }

    WaMessage step(WaMessage message, String state, WaUser user) {
        WaMessage after = message.with(state);
        world.put(after);
        JsonObjectBuilder status = status(after, state);
        user.name(status, "recipient_id", "recipient_user_id");
        boolean paid = !after.category().equals("service");
        status.add(
                "conversation",
                JsonText.object()
                        .add("id", "c" + Integer.toHexString((after.number() + after.user()).hashCode()))
                        .add("origin", JsonText.object().add("type", after.category())));
        status.add(
                "pricing",
                JsonText.object()
                        .add("billable", paid)
                        .add("pricing_model", "PMP")
                        .add("type", paid ? "regular" : "free_customer_service")
                        .add("category", after.category()));
        push(after, status);
        return after;
    }

    void failed(WaMessage message, int code, String title) {
        WaMessage after = message.with("failed");
        world.put(after);
        JsonObjectBuilder status = status(after, "failed").add("recipient_id", message.user());
        status.add(
                "errors",
                JsonText.array()
                        .add(JsonText.object()
                                .add("code", code)
                                .add("title", title)
                                .add("message", title)
                                .add("error_data", JsonText.object().add("details", title + "."))));
        push(after, status);
    }

    private JsonObjectBuilder status(WaMessage message, String state) {
        JsonObjectBuilder status = JsonText.object()
                .add("id", message.id())
                .add("status", state)
                .add("timestamp", String.valueOf(world.clock().instant().getEpochSecond()));
        message.reference().ifPresent(reference -> status.add("biz_opaque_callback_data", reference));
        return status;
    }

    private void push(WaMessage message, JsonObjectBuilder status) {
        world.number(message.number())
                .ifPresent(number -> push.change(
                        number,
                        "messages",
                        JsonText.object().add("statuses", JsonText.array().add(status))));
    }
}
