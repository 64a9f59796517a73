package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Option;
import java.util.List;

/** The names in which fields are asked for; the two are never mixed in one request (WIRE 1.1). */
enum FieldDialect {
    POST(
            "post.fields",
            "id,text,created_at,conversation_id,lang,entities,attachments,public_metrics,reply_settings,"
                    + "possibly_sensitive,note_post",
            "author_id,in_reply_to_user_id,referenced_posts,edit_history_post_ids,attachments.media_keys",
            "sender_id,participant_ids,attachments.media_keys,referenced_posts"),
    TWEET(
            "tweet.fields",
            "id,text,created_at,conversation_id,lang,entities,attachments,public_metrics,reply_settings,"
                    + "possibly_sensitive,note_tweet,author_id,in_reply_to_user_id,referenced_tweets,"
                    + "edit_history_tweet_ids",
            "author_id,in_reply_to_user_id,referenced_tweets.id,attachments.media_keys",
            "sender_id,participant_ids,attachments.media_keys,referenced_tweets.id");

    private static final String USER_FIELDS =
            "id,name,username,profile_image_url,verified,verified_type,protected,public_metrics";
    private static final String MEDIA_FIELDS = "media_key,type,url,preview_image_url,variants,alt_text";
    private static final String POST_MESSAGE_FIELDS =
            "id,event_type,text,created_at,dm_conversation_id,entities,attachments";
    private static final String TWEET_MESSAGE_FIELDS =
            POST_MESSAGE_FIELDS + ",sender_id,participant_ids,referenced_tweets";

    private final String fieldParameter;
    private final String postFields;
    private final String postExpansions;
    private final String messageExpansions;

    FieldDialect(String fieldParameter, String postFields, String postExpansions, String messageExpansions) {
        this.fieldParameter = fieldParameter;
        this.postFields = postFields;
        this.postExpansions = postExpansions;
        this.messageExpansions = messageExpansions;
    }

    static FieldDialect of(AccountAccess access) {
        return access.option(Option.DIALECT).filter("tweet"::equalsIgnoreCase).isPresent() ? TWEET : POST;
    }

    /** What to ask for with posts. */
    List<Parameter> postParameters() {
        return List.of(
                new Parameter(fieldParameter, postFields),
                new Parameter("expansions", postExpansions),
                new Parameter("user.fields", USER_FIELDS),
                new Parameter("media.fields", MEDIA_FIELDS));
    }

    /** What to ask for with direct messages. */
    List<Parameter> messageParameters() {
        return List.of(
                new Parameter("event_types", "MessageCreate"),
                new Parameter("dm_event.fields", this == POST ? POST_MESSAGE_FIELDS : TWEET_MESSAGE_FIELDS),
                new Parameter("expansions", messageExpansions),
                new Parameter("user.fields", USER_FIELDS),
                new Parameter("media.fields", MEDIA_FIELDS));
    }

    /** What to ask for with a person alone. */
    static Parameter userParameter() {
        return new Parameter("user.fields", USER_FIELDS);
    }
}
