package dev.parley.web.desk;

import dev.parley.desk.TimelineEntry.By;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.web.htmx.DomId;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.RichText;
import dev.parley.web.view.Stamp;
import java.util.List;
import java.util.Objects;

/**
 * A post on the platform.
 *
 * @param via the handle under the name
 * @param quote the beginning of the post that it answers, where that is not the one before it
 * @param reactions what others reacted with, and who they are
 * @param ownReaction what the company reacted with, or empty
 */
public record PostView(
        long id,
        String domId,
        Avatar avatar,
        String author,
        String via,
        Stamp at,
        RichText text,
        String plain,
        List<MediaView> media,
        String quote,
        boolean own,
        boolean sentHere,
        boolean privately,
        boolean liked,
        boolean reposted,
        boolean hidden,
        boolean edited,
        boolean deleted,
        boolean fresh,
        DeliveryView delivery,
        String deliveryProblem,
        List<String> reactions,
        String ownReaction,
        PostActions actions) {

    private static final int QUOTE = 60;

    static PostView of(PostEntry post, String quote, Stamp at, PostActions actions) {
        boolean company = post.by() == By.COMPANY;
        return new PostView(
                post.id(),
                DomId.post(post.id()),
                company
                        ? Avatar.agent(post.authorName(), post.authorId())
                        : Avatar.customer(post.authorName(), post.authorId()),
                post.mine() ? "You" : post.authorName(),
                via(post, company),
                at,
                RichText.of(post.text()),
                shortened(post.text()),
                MediaView.of(post.media()),
                shortened(quote),
                company,
                post.sentHere(),
                post.privately(),
                post.liked(),
                post.reposted(),
                post.hidden(),
                post.edited(),
                post.deleted(),
                post.unread(),
                DeliveryView.of(post.delivery()),
                Objects.requireNonNullElse(post.deliveryProblem(), ""),
                reactions(post),
                post.ownReaction(),
                actions);
    }

    private static List<String> reactions(PostEntry post) {
        return post.reactions().entrySet().stream()
                .map(reaction -> reaction.getValue() + (reaction.getKey().isBlank() ? "" : " " + reaction.getKey()))
                .toList();
    }

    private static String via(PostEntry post, boolean company) {
        return company && !post.handle().isEmpty() ? "as " + post.handle() : post.handle();
    }

    static String shortened(String text) {
        if (text.codePointCount(0, text.length()) <= QUOTE) {
            return text;
        }
        return text.substring(0, text.offsetByCodePoints(0, QUOTE)).strip() + "…";
    }

    public String bodyCss() {
        return own ? "message__body message__body--own" : "message__body";
    }

    public String css() {
        return fresh ? "message message--new" : "message";
    }
}
