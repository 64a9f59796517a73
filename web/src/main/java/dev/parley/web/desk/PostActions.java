package dev.parley.web.desk;

import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskAction;
import dev.parley.desk.TimelineEntry.By;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.outbound.OutboxKind;

/**
 * What the agent can do with a post.
 *
 * @param like LIKE or UNLIKE, or empty; the others alike
 */
public record PostActions(boolean reply, String like, String repost, String hide, String delete) {

    public static final PostActions NONE = new PostActions(false, "", "", "", "");

    static PostActions of(CurrentInteraction current, PostEntry post) {
        if (post.deleted()) {
            return NONE;
        }
        boolean customer = post.by() == By.CUSTOMER;
        boolean open = !post.privately();
        return new PostActions(
                customer && open && current.can(DeskAction.REPLY_PUBLIC),
                kind(
                        open && customer && current.can(DeskAction.LIKE),
                        post.liked(),
                        OutboxKind.LIKE,
                        OutboxKind.UNLIKE),
                kind(
                        open && current.can(DeskAction.REPOST),
                        post.reposted(),
                        OutboxKind.REPOST,
                        OutboxKind.UNDO_REPOST),
                kind(
                        open && customer && current.can(DeskAction.HIDE),
                        post.hidden(),
                        OutboxKind.HIDE,
                        OutboxKind.UNHIDE),
                kind(
                        !customer && current.can(DeskAction.DELETE),
                        post.privately(),
                        OutboxKind.DELETE,
                        OutboxKind.DELETE_MESSAGE));
    }

    private static String kind(boolean allowed, boolean second, OutboxKind one, OutboxKind other) {
        if (!allowed) {
            return "";
        }
        return second ? other.name() : one.name();
    }

    public boolean any() {
        return reply || !like.isEmpty() || !repost.isEmpty() || !hide.isEmpty() || !delete.isEmpty();
    }
}
