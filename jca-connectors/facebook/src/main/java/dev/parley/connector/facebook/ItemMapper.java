package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads posts and comments as the Graph API shows them (WIRE 2.3). What it cannot read, it counts. */
record ItemMapper(String pageId, Gathered into) {

    static final String POST_FIELDS = "id,message,story,created_time,updated_time,from,permalink_url,full_picture,"
            + "status_type,is_hidden,attachments{media_type,type,url,title,description,media,target,subattachments}";
    static final String COMMENT_FIELDS = "id,message,created_time,from,parent{id},object{id},attachment,comment_count,"
            + "like_count,user_likes,can_hide,can_remove,can_reply_privately,is_hidden,permalink_url";

    Optional<FetchedPost> post(LenientObject post) {
        return item(post, "post")
                .map(time -> made(
                        post,
                        time,
                        "",
                        post.text("id"),
                        Attachments.ofPost(post),
                        new Attributes()
                                .with("facebookPostId", post.text("id"))
                                .with("facebookPostType", typeOf(post))
                                .with("facebookStory", post.text("story"))));
    }

    /** A question is told by its kind; Facebook names it in one of two places. */
    private static String typeOf(LenientObject post) {
        String type = post.text("type");
        return type.isEmpty() ? post.text("status_type") : type;
    }

    /** @param postId the post below which it was found */
    Optional<FetchedPost> comment(LenientObject comment, String postId) {
        String above = comment.object("parent").text("id");
        return item(comment, "comment")
                .map(time -> made(
                        comment,
                        time,
                        above.isEmpty() ? postId : above,
                        postId,
                        Attachments.ofComment(comment),
                        new Attributes()
                                .with("facebookPostId", postId)
                                .with("facebookCommentId", comment.text("id"))
                                .with("facebookParentCommentId", above)
                                .flag("facebookCanReplyPrivately", comment.isTrue("can_reply_privately"))
                                .flag("facebookCanHide", comment.isTrue("can_hide"))));
    }

    private Optional<Instant> item(LenientObject item, String what) {
        Optional<Instant> time = GraphTime.of(item, "created_time");
        if (item.text("id").isEmpty()) {
            into.failed("missing-id", "A " + what + " without an ID.");
            return Optional.empty();
        }
        if (time.isEmpty()) {
            into.failed("bad-time", "The " + what + " " + item.text("id") + " has no readable time.");
        }
        return time;
    }

    private FetchedPost made(
            LenientObject item,
            Instant time,
            String inReplyTo,
            String thread,
            List<Media> media,
            Attributes attributes) {
        Author author = People.of(item.object("from"));
        return new FetchedPost(
                item.text("id"),
                Visibility.PUBLIC,
                author,
                item.text("message"),
                "",
                time,
                inReplyTo,
                thread,
                author,
                false,
                media,
                attributes
                        .with("facebookPageId", pageId)
                        .with("facebookActorId", author.platformId())
                        .with("facebookActorName", author.displayName())
                        .with("facebookPermalink", item.text("permalink_url"))
                        .flag("facebookByPage", author.platformId().equals(pageId))
                        .flag("facebookHidden", item.isTrue("is_hidden"))
                        .asMap(),
                pageId);
    }
}
