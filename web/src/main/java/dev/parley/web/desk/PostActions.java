package dev.parley.web.desk;

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
 * @param like LIKE or UNLIKE, or empty; the others alike
 * @param reactions what can be chosen; empty where the platform takes none
 */
public record PostActions(
        boolean reply, boolean edit, String like, String repost, String hide, String delete, List<Emoji> reactions) {

    public static final PostActions NONE = new PostActions(false, false, "", "", "", "", List.of());

    static PostActions of(CurrentInteraction current, PostEntry post) {
        if (post.deleted()) {
            return NONE;
        }
        boolean reply = post.by() == By.CUSTOMER && !post.privately() && current.can(DeskAction.REPLY_PUBLIC);
        return new PostActions(
                reply,
                post.can().contains(OutboxKind.EDIT),
                kind(post, post.liked(), OutboxKind.LIKE, OutboxKind.UNLIKE),
                kind(post, post.reposted(), OutboxKind.REPOST, OutboxKind.UNDO_REPOST),
                kind(post, post.hidden(), OutboxKind.HIDE, OutboxKind.UNHIDE),
                kind(post, post.privately(), OutboxKind.DELETE, OutboxKind.DELETE_MESSAGE),
                post.can().contains(OutboxKind.REACT) ? Emoji.REACTIONS : List.of());
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
