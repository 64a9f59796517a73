package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;

/** Marks messages read, shows that somebody writes, and reacts. */
record Acting(GraphApi api) {

    void perform(PostAction action) throws PlatformException {
        JsonObjectBuilder message = Json.createObjectBuilder().add("messaging_product", "whatsapp");
        switch (action.kind()) {
            case MARK_READ -> send(action, read(message, action));
            case TYPING ->
                send(
                        action,
                        read(message, action)
                                .add(
                                        "typing_indicator",
                                        Json.createObjectBuilder().add("type", "text")));
            case REACT -> send(action, reaction(message, action, action.text()));
            case UNDO_REACTION -> send(action, reaction(message, action, ""));
            default ->
                throw api.problem(
                        Action.FAIL_ITEM,
                        "no-such-action",
                        "A message that was sent over WhatsApp cannot be changed or removed.");
        }
    }

    private static JsonObjectBuilder read(JsonObjectBuilder message, PostAction action) {
        return message.add("status", "read").add("message_id", action.postId());
    }

    private static JsonObjectBuilder reaction(JsonObjectBuilder message, PostAction action, String emoji) {
        return message.add("recipient_type", "individual")
                .add(Person.isNumber(action.counterpart()) ? "to" : "recipient", action.counterpart())
                .add("type", "reaction")
                .add(
                        "reaction",
                        Json.createObjectBuilder()
                                .add("message_id", action.postId())
                                .add("emoji", emoji));
    }

    private void send(PostAction action, JsonObjectBuilder message) throws PlatformException {
        api.call(GraphCall.post(Numbers.path(action.source(), "/messages"), Purpose.SET_STATE)
                .withJson(message.build().toString()));
    }
}
