package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads posts in either dialect (WIRE 1.1, 1.5). It never fails: what it cannot read, it counts. */
final class PostMapper {

    private static final Set<String> REPOST_KINDS = Set.of("retweeted", "reposted");
    private static final Set<String> KNOWN_KINDS = Set.of("retweeted", "reposted", "quoted", "replied_to");
    private static final Pattern RESERVED = Pattern.compile("q[a-z]{2}");
    private static final Map<String, String> NEW_CODES = Map.of("in", "id", "iw", "he");

    private final Includes includes;
    private final Mapped mapped = new Mapped();

    private PostMapper(LenientObject page) {
        this.includes = new Includes(page);
    }

    static Mapped map(XAnswer answer) {
        PostMapper mapper = new PostMapper(answer.json());
        mapper.mapped.noteEncoding(answer);
        answer.json().objects("data").forEach(mapper::read);
        return mapper.mapped;
    }

    /** One post that came alone, with what it names beside it. */
    static Mapped map(LenientObject page, LenientObject post) {
        PostMapper mapper = new PostMapper(page);
        mapper.read(post);
        return mapper.mapped;
    }

    private void read(LenientObject post) {
        String id = post.text("id");
        Optional<Instant> createdAt = post.instant("created_at");
        if (id.isEmpty()) {
            mapped.failed("missing-id", "A post without an ID.");
        } else if (createdAt.isEmpty()) {
            mapped.failed("bad-time", "Post " + id + " has no readable time.");
        } else if (post.text("author_id").isEmpty()) {
            mapped.failed("missing-author", "Post " + id + " has no author.");
        } else {
            mapped.posts().add(post(id, createdAt.get(), post));
        }
    }

    private FetchedPost post(String id, Instant createdAt, LenientObject post) {
        List<LenientObject> references = post.objects("referenced_posts", "referenced_tweets");
        references.stream()
                .map(reference -> reference.text("type"))
                .filter(kind -> !KNOWN_KINDS.contains(kind))
                .forEach(kind ->
                        mapped.failed("unknown-reference", "Post " + id + " refers to another as " + kind + "."));
        Author author = includes.author(post.text("author_id"));
        return new FetchedPost(
                id,
                Visibility.PUBLIC,
                author,
                text(post),
                language(post.text("lang")),
                createdAt,
                repliedTo(post, references),
                post.text("conversation_id"),
                author,
                !referenced(references, REPOST_KINDS).isEmpty(),
                includes.mediaOf(post),
                attributes(id, post, author, references));
    }

    /** The long text wins: {@code text} is cut at 280 characters. */
    static String text(LenientObject post) {
        String whole = post.object("note_post", "note_tweet").text("text");
        return Escapes.undone(whole.isEmpty() ? post.text("text") : whole);
    }

    /** X has codes of its own for "no language" and keeps two old ones. */
    private static String language(String code) {
        if (code.equals("und")
                || code.equals("zxx")
                || code.equals("art")
                || RESERVED.matcher(code).matches()) {
            return "";
        }
        return NEW_CODES.getOrDefault(code, code);
    }

    /** Pushed posts name it in a member of its own. */
    private static String repliedTo(LenientObject post, List<LenientObject> references) {
        String parent = referenced(references, Set.of("replied_to"));
        return parent.isEmpty() ? post.text("in_reply_to_post_id", "in_reply_to_tweet_id") : parent;
    }

    static String referenced(List<LenientObject> references, Set<String> kinds) {
        return references.stream()
                .filter(reference -> kinds.contains(reference.text("type")))
                .map(reference -> reference.text("id"))
                .findFirst()
                .orElse("");
    }

    private Map<String, String> attributes(
            String id, LenientObject post, Author author, List<LenientObject> references) {
        LenientObject metrics = post.object("public_metrics");
        List<String> edits = post.texts("edit_history_post_ids", "edit_history_tweet_ids");
        return new Attributes()
                .with("twitterMsgId", id)
                .with("twitterInReplyToStatusId", repliedTo(post, references))
                .with("twitterInReplyToUserId", post.text("in_reply_to_user_id"))
                .with("twitterQuotedStatusId", referenced(references, Set.of("quoted")))
                .with("twitterRepostedStatusId", referenced(references, REPOST_KINDS))
                .with("twitterOriginalMsgId", edits.size() > 1 ? edits.get(0) : "")
                .with("twitterGroupId", post.text("conversation_id"))
                .with("twitterActorId", author.platformId())
                .with("twitterScreenName", author.handle())
                .with("twitterLang", post.text("lang"))
                .with("twitterReplySettings", post.text("reply_settings"))
                .with("twitterRepostCount", metrics.number("repost_count", "retweet_count"))
                .with("twitterReplyCount", metrics.number("reply_count"))
                .with("twitterLikeCount", metrics.number("like_count"))
                .with("twitterQuoteCount", metrics.number("quote_count"))
                .flag("twitterPossiblySensitive", post.isTrue("possibly_sensitive"))
                .flag("twitterVerified", includes.verified(author.platformId()))
                .asMap();
    }
}
