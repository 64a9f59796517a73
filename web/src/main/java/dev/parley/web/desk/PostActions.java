package dev.parley.web.desk;

import dev.parley.connector.api.Platform;
import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskAction;
import dev.parley.desk.Emoji;
import dev.parley.desk.TimelineEntry.By;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.outbound.OutboxKind;
import java.util.List;

/**
 * What the agent can do with a post.
 *
 * @param noEdit why an own post that can be deleted cannot be edited, or empty
 * @param like LIKE or UNLIKE, or empty; the others alike
 * @param reactions what can be chosen; empty where the platform takes none
 */
public record PostActions(
        boolean reply,
        boolean edit,
        String noEdit,
        String like,
        String repost,
        String hide,
        String delete,
        List<Emoji> reactions) {

    public static final PostActions NONE = new PostActions(false, false, "", "", "", "", "", List.of());

    /** X lets posts be edited for half an hour, but no answers to others, and an answer is all that is sent from here. */
    private static final String ANSWERS_ON_X = "X does not let answers be edited. Delete it and answer again.";

    static PostActions of(CurrentInteraction current, PostEntry post) {
        if (post.deleted()) {
            return NONE;
        }
        boolean reply = post.by() == By.CUSTOMER && !post.privately() && current.can(DeskAction.REPLY_PUBLIC);
        return new PostActions(
                reply,
                post.can().contains(OutboxKind.EDIT),
                noEdit(current, post),
                kind(post, post.liked(), OutboxKind.LIKE, OutboxKind.UNLIKE),
                kind(post, post.reposted(), OutboxKind.REPOST, OutboxKind.UNDO_REPOST),
                kind(post, post.hidden(), OutboxKind.HIDE, OutboxKind.UNHIDE),
                kind(post, post.privately(), OutboxKind.DELETE, OutboxKind.DELETE_MESSAGE),
                post.can().contains(OutboxKind.REACT) ? Emoji.REACTIONS : List.of());
    }

    private static String noEdit(CurrentInteraction current, PostEntry post) {
        boolean answer = post.sentHere() && !post.privately() && post.can().contains(OutboxKind.DELETE);
        boolean onX = current.card().platform() == Platform.X;
        return answer && onX && !post.can().contains(OutboxKind.EDIT) ? ANSWERS_ON_X : "";
    }

    private static String kind(PostEntry post, boolean second, OutboxKind one, OutboxKind other) {
        OutboxKind next = second ? other : one;
        return post.can().contains(next) ? next.name() : "";
    }

    public boolean any() {
        return reply
                || edit
                || !like.isEmpty()
                || !repost.isEmpty()
                || !hide.isEmpty()
                || !delete.isEmpty()
                || !reactions.isEmpty();
    }
}
