package dev.parley.desk;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.OutboxKind;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import java.util.EnumSet;
import java.util.Set;

/** What an agent may do to a post (AG-4): by the platform, by the side that wrote it, and by the agent's rights. */
final class PostRules {

    private PostRules() {}

    static Set<OutboxKind> of(Caller caller, Abilities abilities, Post post) {
        Set<OutboxKind> kinds = EnumSet.noneOf(OutboxKind.class);
        if (post.deletedAt() != null) {
            return kinds;
        }
        kinds.addAll(fitting(post));
        kinds.retainAll(abilities.actions());
        kinds.removeIf(kind -> !caller.has(rightFor(kind)));
        return kinds;
    }

    /** What makes sense for this post anywhere. */
    private static Set<OutboxKind> fitting(Post post) {
        boolean customers = post.direction() == Direction.INBOUND;
        if (post.visibility() == Visibility.PRIVATE) {
            return customers
                    ? EnumSet.of(OutboxKind.REACT, OutboxKind.UNDO_REACTION)
                    : EnumSet.of(OutboxKind.DELETE_MESSAGE);
        }
        Set<OutboxKind> kinds = EnumSet.of(OutboxKind.REPOST, OutboxKind.UNDO_REPOST);
        kinds.addAll(
                customers
                        ? EnumSet.of(OutboxKind.LIKE, OutboxKind.UNLIKE, OutboxKind.HIDE, OutboxKind.UNHIDE)
                        : EnumSet.of(OutboxKind.EDIT, OutboxKind.DELETE));
        return kinds;
    }

    static Right rightFor(OutboxKind kind) {
        return switch (kind) {
            case LIKE, UNLIKE, REACT, UNDO_REACTION -> Right.LIKE;
            case REPOST, UNDO_REPOST -> Right.REPOST;
            case DELETE, DELETE_MESSAGE -> Right.DELETE;
            case HIDE, UNHIDE -> Right.HIDE;
            case EDIT -> Right.EDIT;
            case PUBLISH -> Right.REPLY;
        };
    }
}
