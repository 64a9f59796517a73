package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.LenientObject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostMapperTest {

    private static XAnswer answer(byte[] body) {
        HttpAnswer http = new HttpAnswer(200, Map.of(), body, Instant.EPOCH, Duration.ZERO);
        return new XAnswer(http, http.text(), LenientObject.parse(http.text()).orElseThrow());
    }

    private static XAnswer answer(String json) {
        return answer(json.getBytes(StandardCharsets.UTF_8));
    }

    private static final String POST_DIALECT = """
            {"data":[{"id":"2100000000000000001","text":"@acme my parcel is…","author_id":77,
              "note_post":{"text":"@acme my parcel is lost and nobody answers"},
              "created_at":"2026-09-01T10:00:00.000Z","conversation_id":"2099999999999999990","lang":"in",
              "in_reply_to_user_id":"55","referenced_posts":[{"type":"replied_to","id":"2099999999999999999"}],
              "public_metrics":{"repost_count":3,"reply_count":0,"like_count":"1","quote_count":2},
              "edit_history_post_ids":["2100000000000000000","2100000000000000001"],
              "attachments":{"media_keys":["3_1","7_2","9_9"]},"unknown":{"x":[1]}}],
             "includes":{"users":[{"id":"77","name":"Ada","username":"ada","verified":true,
               "profile_image_url":"https://img.example/a.png","public_metrics":{"followers_count":12}}],
              "media":[{"media_key":"3_1","type":"photo","url":"https://img.example/1.jpg","alt_text":"A box"},
               {"media_key":"7_2","type":"video","preview_image_url":"https://img.example/2.jpg","variants":[
                {"content_type":"application/x-mpegURL","url":"https://img.example/2.m3u8"},
                {"content_type":"video/mp4","url":"https://img.example/2.mp4"}]}]},
             "meta":{"result_count":1}}
            """;

    /** IN-15. */
    @Test
    void readsAPostWithAllItsParts() {
        Mapped mapped = PostMapper.map(answer(POST_DIALECT));
        assertThat(mapped.unreadable()).isEmpty();
        FetchedPost post = mapped.posts().get(0);
        assertThat(post.text()).isEqualTo("@acme my parcel is lost and nobody answers");
        assertThat(post.author()).isEqualTo(new Author("77", "ada", "Ada", "https://img.example/a.png", 12));
        assertThat(post.language()).isEqualTo("id");
        assertThat(post.createdAt()).isEqualTo(Instant.parse("2026-09-01T10:00:00Z"));
        assertThat(post.inReplyTo()).isEqualTo("2099999999999999999");
        assertThat(post.threadKey()).isEqualTo("2099999999999999990");
        assertThat(post.repost()).isFalse();
        assertThat(post.media())
                .containsExactly(
                        new Media("3_1", "photo", "https://img.example/1.jpg", "A box"),
                        new Media("7_2", "video", "https://img.example/2.mp4", ""));
        assertThat(post.attributes())
                .containsEntry("twitterMsgId", "2100000000000000001")
                .containsEntry("twitterInReplyToStatusId", "2099999999999999999")
                .containsEntry("twitterGroupId", "2099999999999999990")
                .containsEntry("twitterActorId", "77")
                .containsEntry("twitterScreenName", "ada")
                .containsEntry("twitterLang", "in")
                .containsEntry("twitterRepostCount", "3")
                .containsEntry("twitterLikeCount", "1")
                .containsEntry("twitterOriginalMsgId", "2100000000000000000")
                .containsEntry("twitterVerified", "true")
                .doesNotContainKey("twitterQuotedStatusId");
    }

    @Test
    void readsTheOtherDialectAlike() {
        String tweets = POST_DIALECT
                .replace("note_post", "note_tweet")
                .replace("referenced_posts", "referenced_tweets")
                .replace("edit_history_post_ids", "edit_history_tweet_ids")
                .replace("repost_count", "retweet_count");
        assertThat(PostMapper.map(answer(tweets)).posts())
                .isEqualTo(PostMapper.map(answer(POST_DIALECT)).posts());
    }

    @Test
    void theTextIsAsItWasWritten() {
        String escaped = POST_DIALECT.replace("parcel is lost", "&lt;parcel&gt; R&amp;D &amp;lt; is lost");
        assertThat(PostMapper.map(answer(escaped)).posts().get(0).text())
                .isEqualTo("@acme my <parcel> R&D &lt; is lost and nobody answers");
    }

    @Test
    void knowsARepostByEitherName() {
        for (String kind : List.of("retweeted", "reposted")) {
            FetchedPost post = PostMapper.map(answer(POST_DIALECT.replace("replied_to", kind)))
                    .posts()
                    .get(0);
            assertThat(post.repost()).isTrue();
            assertThat(post.inReplyTo()).isEmpty();
        }
    }

    @Test
    void countsAnUnknownReferenceAndKeepsThePost() {
        Mapped mapped = PostMapper.map(answer(POST_DIALECT.replace("replied_to", "echoed")));
        assertThat(mapped.posts()).hasSize(1);
        assertThat(mapped.unreadable()).extracting(Unreadable::kind).containsExactly("unknown-reference");
    }

    @Test
    void keepsAPostWhoseAuthorIsNotIncluded() {
        FetchedPost post = PostMapper.map(answer(
                        "{\"data\":[{\"id\":\"1\",\"author_id\":\"7\",\"created_at\":\"2026-09-01T10:00:00Z\"}]}"))
                .posts()
                .get(0);
        assertThat(post.author()).isEqualTo(new Author("7", "", "", "", -1));
        assertThat(post.text()).isEmpty();
    }

    @Test
    void notesBrokenCharacters() {
        byte[] body = POST_DIALECT.replace("nobody", "~").getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '~' ? (byte) 0xFF : body[i];
        }
        Mapped mapped = PostMapper.map(answer(body));
        assertThat(mapped.posts().get(0).text()).contains("and \uFFFD answers");
        assertThat(mapped.unreadable()).extracting(Unreadable::kind).containsExactly("invalid-utf8");
    }

    @Test
    void neverFailsOnOddTypes() {
        Mapped mapped = PostMapper.map(answer("{\"data\":[7,\"x\",null,{\"id\":{},\"created_at\":[]},{\"id\":\"1\","
                + "\"created_at\":\"2026-09-01T10:00:00Z\",\"author_id\":\"7\",\"text\":null,\"referenced_posts\":{},"
                + "\"attachments\":[],\"public_metrics\":\"x\"}],\"includes\":[],\"meta\":7}"));
        assertThat(mapped.posts()).hasSize(1);
        assertThat(mapped.unreadable()).extracting(Unreadable::kind).containsExactly("missing-id");
    }
}
