package dev.parley.outbound;

import dev.parley.connector.api.PostAction;
import java.util.Optional;

/** What an outbox item asks of the platform. */
public enum OutboxKind {
    PUBLISH(null),
    LIKE(PostAction.Kind.LIKE),
    UNLIKE(PostAction.Kind.UNLIKE),
    REPOST(PostAction.Kind.REPOST),
    UNDO_REPOST(PostAction.Kind.UNDO_REPOST),
    DELETE(PostAction.Kind.DELETE),
    DELETE_MESSAGE(PostAction.Kind.DELETE_MESSAGE),
    HIDE(PostAction.Kind.HIDE),
    UNHIDE(PostAction.Kind.UNHIDE),
    EDIT(PostAction.Kind.EDIT),
    REACT(PostAction.Kind.REACT),
    UNDO_REACTION(PostAction.Kind.UNDO_REACTION);

    private final PostAction.@org.jspecify.annotations.Nullable Kind action;

    OutboxKind(PostAction.@org.jspecify.annotations.Nullable Kind action) {
        this.action = action;
    }

    /** The action on a post; empty for something that is written. */
    public Optional<PostAction.Kind> action() {
        return Optional.ofNullable(action);
    }
}
