package dev.parley.connector.x;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import jakarta.json.Json;

/** Does something to a post. All of it sets a state: what is so already counts as done (WIRE section 8). */
record Acting(XApi api, Profiles profiles) {

    void perform(PostAction action) throws PlatformException {
        try {
            requireDone(action, api.call(request(action)));
        } catch (PlatformException problem) {
            if (!doneAlready(action, problem.problem())) {
                throw problem;
            }
        }
    }

    private XRequest request(PostAction action) throws PlatformException {
        String post = Parameter.encode(action.postId());
        return switch (action.kind()) {
            case LIKE -> write("POST", "/2/users/" + ownId() + "/likes").withBody("tweet_id", action.postId());
            case UNLIKE -> write("DELETE", "/2/users/" + ownId() + "/likes/" + post);
            case REPOST -> write("POST", "/2/users/" + ownId() + "/retweets").withBody("tweet_id", action.postId());
            case UNDO_REPOST -> write("DELETE", "/2/users/" + ownId() + "/retweets/" + post);
            case DELETE -> write("DELETE", "/2/tweets/" + post);
            case DELETE_MESSAGE -> write("DELETE", "/2/dm_events/" + post);
            case HIDE -> hidden(post, true);
            case UNHIDE -> hidden(post, false);
            case EDIT -> edit(action);
            case REACT, UNDO_REACTION, MARK_READ, TYPING ->
                throw new PlatformException(
                        PlatformProblem.of(Action.FAIL_ITEM, "x.not-supported", "X does not offer this."));
        };
    }

    /** X makes a new post of it, with an ID of its own, that takes the place of the old one. */
    private static XRequest edit(PostAction action) {
        return write("POST", "/2/tweets")
                .with(Json.createObjectBuilder()
                        .add("text", action.text())
                        .add("edit_options", Json.createObjectBuilder().add("previous_post_id", action.postId()))
                        .build());
    }

    private static XRequest hidden(String post, boolean hidden) {
        return write("PUT", "/2/tweets/" + post + "/hidden")
                .with(Json.createObjectBuilder().add("hidden", hidden).build());
    }

    private static XRequest write(String method, String path) {
        return XRequest.write(method, path, Purpose.SET_STATE);
    }

    private String ownId() throws PlatformException {
        return Parameter.encode(profiles.ownId());
    }

    /** X says in the answer which state the post is in now. */
    private void requireDone(PostAction action, XAnswer answer) throws PlatformException {
        String member = switch (action.kind()) {
            case LIKE, UNLIKE -> "liked";
            case REPOST, UNDO_REPOST -> "retweeted";
            case DELETE, DELETE_MESSAGE -> "deleted";
            case EDIT -> "id";
            default -> "hidden";
        };
        boolean wanted = switch (action.kind()) {
            case UNLIKE, UNDO_REPOST, UNHIDE -> false;
            default -> true;
        };
        if (!answer.data().has(member)) {
            throw api.lacking(answer, Purpose.SET_STATE);
        }
        if (action.kind() != Kind.EDIT && answer.data().isTrue(member) != wanted) {
            throw new PlatformException(PlatformProblem.of(
                    Action.FAIL_ITEM, "x.not-done", "X took the request but left the post as it was."));
        }
    }

    private static boolean doneAlready(PostAction action, PlatformProblem problem) {
        return switch (action.kind()) {
            case DELETE, DELETE_MESSAGE -> problem.action() == Action.TARGET_GONE;
            case LIKE, REPOST -> problem.code().equals(Verdict.DONE_ALREADY);
            default -> false;
        };
    }
}
