package dev.parley.connector.facebook;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Does something to a post, a comment or a conversation. What is so already counts as done (WIRE section 8). */
record Acting(Pages pages) {

    void perform(PostAction action) throws PlatformException {
        String page = pages.pageOf(action.source(), action.postId());
        GraphCall call = call(page, action);
        try {
            GraphAnswer answer = pages.call(page, call);
            if (!answer.done()) {
                throw pages.api()
                        .problem(
                                Action.FAIL_ITEM,
                                "not-done",
                                "Facebook took the request but left things as they were.");
            }
        } catch (PlatformException problem) {
            boolean gone = problem.problem().action() == Action.TARGET_GONE;
            if (!gone || action.kind() != PostAction.Kind.DELETE) {
                throw problem;
            }
        }
    }

    private GraphCall call(String page, PostAction action) throws PlatformException {
        String path = "/" + Parameter.encode(action.postId());
        return switch (action.kind()) {
            case LIKE -> GraphCall.post(path + "/likes", Purpose.SET_STATE);
            case UNLIKE -> GraphCall.delete(path + "/likes", Purpose.SET_STATE);
            case DELETE -> GraphCall.delete(path, Purpose.SET_STATE);
            case HIDE -> form(path, "is_hidden", "true");
            case UNHIDE -> form(path, "is_hidden", "false");
            case EDIT -> form(path, "message", action.text());
            case MARK_READ -> sender(page, action, "mark_seen");
            case TYPING -> sender(page, action, "typing_on");
            case REACT -> sender(page, action, "react");
            case UNDO_REACTION -> sender(page, action, "unreact");
            case REPOST, UNDO_REPOST, DELETE_MESSAGE ->
                throw pages.api().problem(Action.FAIL_ITEM, "not-supported", "Facebook does not offer this to pages.");
        };
    }

    private static GraphCall form(String path, String name, String value) {
        return GraphCall.post(path, Purpose.SET_STATE).withForm(List.of(new Parameter(name, value)));
    }

    private GraphCall sender(String page, PostAction action, String name) throws PlatformException {
        if (action.counterpart().isEmpty()) {
            throw pages.api()
                    .problem(Action.FAIL_ITEM, "no-recipient", "It is not known which conversation this belongs to.");
        }
        JsonObjectBuilder body = Json.createObjectBuilder()
                .add("recipient", Json.createObjectBuilder().add("id", action.counterpart()))
                .add("sender_action", name);
        if (name.endsWith("react")) {
            JsonObjectBuilder payload = Json.createObjectBuilder().add("message_id", action.postId());
            if (name.equals("react")) {
                payload.add("reaction", action.text());
            }
            body.add("payload", payload);
        }
        return GraphCall.post("/" + Parameter.encode(page) + "/messages", Purpose.SET_STATE)
                .withJson(body.build().toString());
    }
}
