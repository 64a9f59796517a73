package dev.parley.simulator.search;

import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostText;
import dev.parley.simulator.world.Timeline;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operators of WIRE 1.6. Those about places, lists and topics are understood but match nothing here. */
enum Operator {
    KEYWORD(""),
    PHRASE(""),
    HASHTAG("#"),
    CASHTAG("$"),
    MENTION("@"),
    FROM("from"),
    TO("to"),
    RETWEETS_OF("retweets_of"),
    URL("url"),
    CONVERSATION("conversation_id"),
    IN_REPLY_TO("in_reply_to_tweet_id"),
    RETWEETS_OF_POST("retweets_of_tweet_id"),
    QUOTES_OF("quotes_of_tweet_id"),
    MIN_LIKES("min_likes"),
    MIN_REPLIES("min_replies"),
    MIN_REPOSTS("min_reposts"),
    CONTEXT("context"),
    ENTITY("entity"),
    LIST("list"),
    PLACE("place"),
    PLACE_COUNTRY("place_country"),
    POINT_RADIUS("point_radius"),
    BOUNDING_BOX("bounding_box"),
    IS("is"),
    HAS("has"),
    LANG("lang");

    private static final List<String> IS_VALUES = List.of("retweet", "reply", "quote", "verified", "nullcast");
    private static final List<String> HAS_VALUES =
            List.of("hashtags", "cashtags", "links", "mentions", "media", "images", "video_link", "geo");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,19}");
    private final String word;

    Operator(String word) {
        this.word = word;
    }

    /** The operator written as {@code word:value}. */
    static Optional<Operator> named(String word) {
        for (Operator operator : values()) {
            if (operator.ordinal() >= FROM.ordinal() && operator.word.equals(word)) {
                return Optional.of(operator);
            }
        }
        return Optional.empty();
    }

    boolean standalone() {
        return this != IS && this != HAS && this != LANG;
    }

    private boolean wantsNumber() {
        return ordinal() >= CONVERSATION.ordinal() && ordinal() <= MIN_REPOSTS.ordinal();
    }

    /** Returns the value as it is compared later. */
    String check(String value) {
        boolean valid = switch (this) {
            case IS -> IS_VALUES.contains(value);
            case HAS -> HAS_VALUES.contains(value);
            case LANG -> value.matches("[a-z]{2,3}(-[A-Za-z]{2,4})?");
            default -> !wantsNumber() || NUMBER.matcher(value).matches();
        };
        if (value.isEmpty() || !valid) {
            throw new QueryException("Invalid value '" + value + "' for operator '" + word + ":'");
        }
        boolean name = this == FROM || this == TO || this == RETWEETS_OF || this == MENTION;
        String bare = name && value.startsWith("@") ? value.substring(1) : value;
        return bare.toLowerCase(Locale.ROOT);
    }

    boolean matches(String value, Post post, World world) {
        return switch (this) {
            case KEYWORD, PHRASE -> Words.contain(post.text(), value);
            case HASHTAG -> has(PostText.hashtags(post.text()), value);
            case CASHTAG -> has(PostText.cashtags(post.text()), value);
            case MENTION -> post.mentions(value);
            case FROM -> isUser(post.authorId(), value, world);
            case TO -> isUser(post.facts().inReplyToUser(), value, world);
            case RETWEETS_OF ->
                world.posts()
                        .find(post.facts().repostOf())
                        .filter(original -> isUser(original.authorId(), value, world))
                        .isPresent();
            case URL ->
                PostText.urls(post.text()).stream()
                        .anyMatch(url -> url.value().toLowerCase(Locale.ROOT).contains(value));
            case LANG -> post.facts().lang().equals(value);
            case IS -> is(value, post, world);
            case HAS -> has(value, post.text());
            default -> matchesNumber(value, post);
        };
    }

    private boolean matchesNumber(String value, Post post) {
        if (!wantsNumber()) {
            return false;
        }
        long number = Long.parseLong(value);
        return switch (this) {
            case CONVERSATION -> post.facts().conversationId() == number;
            case IN_REPLY_TO -> post.facts().inReplyTo() == number;
            case RETWEETS_OF_POST -> post.facts().repostOf() == number;
            case QUOTES_OF -> post.facts().quoted() == number;
            case MIN_LIKES -> post.likeCount() >= number;
            case MIN_REPLIES -> post.replyCount() >= number;
            default -> post.repostCount() >= number;
        };
    }

    private static boolean is(String value, Post post, World world) {
        return switch (value) {
            case "retweet" -> post.facts().repostOf() != 0;
            case "reply" -> post.facts().inReplyTo() != 0;
            case "quote" -> post.facts().quoted() != 0;
            case "verified" ->
                world.users().find(post.authorId()).filter(User::verified).isPresent();
            default -> false;
        };
    }

    private static boolean has(String value, String text) {
        return switch (value) {
            case "hashtags" -> !PostText.hashtags(text).isEmpty();
            case "cashtags" -> !PostText.cashtags(text).isEmpty();
            case "links" -> !PostText.urls(text).isEmpty();
            case "mentions" -> !PostText.mentions(text).isEmpty();
            default -> false;
        };
    }

    private static boolean has(List<PostText.Span> spans, String value) {
        return spans.stream().anyMatch(span -> span.value().equalsIgnoreCase(value));
    }

    private static boolean isUser(long id, String value, World world) {
        return world.users()
                .find(id)
                .filter(user -> user.username().equalsIgnoreCase(value)
                        || Long.toString(id).equals(value))
                .isPresent();
    }

    Optional<Timeline<Post>> index(String value, World world) {
        return switch (this) {
            case MENTION -> Optional.of(world.posts().mentioning(value));
            case FROM -> world.users().find(value).map(user -> world.posts().by(user.id()));
            case CONVERSATION -> Optional.of(world.posts().inConversation(Long.parseLong(value)));
            default -> Optional.empty();
        };
    }
}
