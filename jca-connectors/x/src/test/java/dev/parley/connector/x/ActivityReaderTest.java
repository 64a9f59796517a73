package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events of the Activity API, kind by kind. */
class ActivityReaderTest {

    private final XFixture x = new XFixture().with(Credential.CONSUMER_SECRET, "consumer-secret");

    @AfterEach
    void stop() {
        x.close();
    }

    private PushReader reader() {
        return x.session().push().orElseThrow();
    }

    private static PushRequest pushed(String body) {
        return new PushRequest(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String event(String type, String payload) {
        return "{\"data\":{\"event_uuid\":\"-7\",\"filter\":{\"user_id\":\"55\"},\"event_type\":\"" + type
                + "\",\"payload\":" + payload
                + ",\"includes\":{\"users\":[{\"id\":\"77\",\"username\":\"ada\",\"name\":\"Ada\"}]}}}";
    }

    private FetchedPage read(String body) throws Exception {
        PushReader.PushedPart part = reader().read(pushed(body)).get(0);
        assertThat(part.source()).isEqualTo("55");
        return part.page();
    }

    /** Posts and changes are counted, or the kind of what cannot be read is named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "post.mention.create|{\"id\":\"1\",\"text\":\"hi\",\"author_id\":\"77\",\"created_at\":\"2026-09-01T10:00:00.000Z\"}|post",
                "post.create|{\"id\":1,\"text\":\"hi\",\"author_id\":77,\"created_at\":\"2026-09-01T10:00:00Z\"}|post",
                "post.reply.create|{\"id\":\"1\",\"author_id\":\"77\",\"created_at\":\"2026-09-01T10:00:00Z\"}|post",
                "post.quote.create|{\"id\":\"1\",\"author_id\":\"77\",\"created_at\":\"2026-09-01T10:00:00Z\"}|post",
                "post.repost.create|{\"id\":\"1\",\"author_id\":\"77\",\"created_at\":\"2026-09-01T10:00:00Z\"}|post",
                "post.mention.create|{\"text\":\"hi\"}|missing-id",
                "post.mention.create|{\"id\":\"1\",\"author_id\":\"77\"}|bad-time",
                "post.mention.create|null|missing-id",
                "post.delete|{\"id\":\"1\",\"author_id\":\"77\"}|Deleted",
                "post.delete|{}|missing-id",
                "like.create|{\"liked_tweet_id\":\"1\",\"liking_user_id\":\"77\"}|Reaction",
                "like.create|{\"tweet\":{\"id\":\"1\"},\"user\":{\"id\":\"77\"}}|Reaction",
                "like.create|{\"id\":\"9\",\"liked_tweet_id\":\"1\",\"tweet_author_id\":\"55\"}|Reaction",
                "like.create|{\"tweet\":[]}|missing-id",
                "dm.received|{\"direct_message_events\":[{\"type\":\"message_create\",\"id\":\"9\",\"created_timestamp\":\"1788256800000\",\"message_create\":{\"target\":{\"recipient_id\":\"55\"},\"sender_id\":\"77\",\"message_data\":{\"text\":\"hi\"}}}],\"users\":{\"77\":{\"id\":\"77\",\"username\":\"ada\"}}}|post",
                "dm.received|{\"direct_message_events\":[{\"type\":\"message_create\",\"id\":\"9\"}]}|missing-id",
                "dm.received|{\"direct_message_events\":[{\"type\":\"welcome\",\"id\":\"9\"}]}|unknown-kind",
                "dm.received|{}|missing-id",
                "dm.read|{\"direct_message_mark_read_events\":[{\"sender_id\":\"77\",\"created_timestamp\":\"1788256800000\"}]}|DeliveredUpTo",
                "dm.read|{\"direct_message_mark_read_events\":[{}]}|missing-id",
                "dm.read|{\"direct_message_mark_read_events\":[{\"sender_id\":\"55\",\"created_timestamp\":\"1788256800000\"}]}|nothing",
                "dm.indicate_typing|{}|nothing",
                "follow.follow|{}|nothing",
                "follow.unfollow|{}|nothing",
                "oauth.revoke|{}|AccountNotice",
                "chat.received|{\"encoded_event\":\"AAAA\"}|encrypted-chat",
                "chat.sent|{}|encrypted-chat",
                "spaces.start|{}|unknown-kind"
            })
    void eachKindIsReadOrCounted(String type, String payload, String outcome) throws Exception {
        FetchedPage page = read(event(type, payload));
        StringBuilder all = new StringBuilder();
        page.posts().forEach(post -> all.append("post"));
        page.changes().stream().map(PlatformChange::getClass).forEach(kind -> all.append(kind.getSimpleName()));
        page.unreadable().stream().map(Unreadable::kind).forEach(all::append);
        assertThat(all.toString()).isEqualTo(outcome.equals("nothing") ? "" : outcome);
        assertThat(page.payloads()).hasSize(1);
    }

    @Test
    void aPushedReplyNamesWhatItAnswers() throws Exception {
        FetchedPost post = read(event(
                        "post.mention.create",
                        "{\"id\":\"2\",\"text\":\"hi\",\"author_id\":\"77\",\"created_at\":\"2026-09-01T10:00:00Z\","
                                + "\"conversation_id\":\"1\",\"in_reply_to_tweet_id\":\"1\"}"))
                .posts()
                .get(0);
        assertThat(post.inReplyTo()).isEqualTo("1");
        assertThat(post.threadKey()).isEqualTo("1");
        assertThat(post.author().handle()).isEqualTo("ada");
    }

    @Test
    void aPushedMessageSaysWhatWasWritten() throws Exception {
        String message = "{\"type\":\"message_create\",\"id\":\"9\",\"created_timestamp\":\"1788256800000\","
                + "\"message_create\":{\"target\":{\"recipient_id\":\"55\"},\"sender_id\":\"77\","
                + "\"message_data\":{\"text\":\"1 &lt; 2 &amp; 3 &gt; 2\"}}}";
        assertThat(read(event("dm.received", "{\"direct_message_events\":[" + message + "]}"))
                        .posts())
                .extracting(FetchedPost::text)
                .containsExactly("1 < 2 & 3 > 2");
    }

    @Test
    void aPushedFilmIsNoPicture() throws Exception {
        String message = "{\"type\":\"message_create\",\"id\":\"9\",\"created_timestamp\":\"1788256800000\","
                + "\"message_create\":{\"target\":{\"recipient_id\":\"55\"},\"sender_id\":\"77\",\"message_data\":{"
                + "\"text\":\"see\",\"attachment\":{\"type\":\"media\",\"media\":{\"id_str\":\"5\",\"type\":\"video\","
                + "\"media_url_https\":\"https://pbs.twimg.com/still.jpg\",\"video_info\":{\"variants\":["
                + "{\"content_type\":\"application/x-mpegURL\",\"url\":\"https://video.twimg.com/dm/5.m3u8\"},"
                + "{\"content_type\":\"video/mp4\",\"url\":\"https://video.twimg.com/dm/5.mp4\"}]}}}}}}";
        assertThat(read(event("dm.received", "{\"direct_message_events\":[" + message + "]}"))
                        .posts()
                        .get(0)
                        .media())
                .extracting(FetchedPost.Media::kind, FetchedPost.Media::url)
                .containsExactly(tuple("video", "https://video.twimg.com/dm/5.mp4"));
    }

    @Test
    void aRevocationStopsTheAccountInWords() throws Exception {
        AccountNotice notice =
                (AccountNotice) read(event("oauth.revoke", "{}")).changes().get(0);
        assertThat(notice.effect()).isEqualTo(AccountNotice.Effect.ACCESS_ENDS);
        assertThat(read(event("oauth.revoke", "{\"user_id\":\"4711\",\"app_id\":\"9\"}"))
                        .changes())
                .as("somebody else of the same app")
                .isEmpty();
        assertThat(notice.words()).contains("Connect the account to X again");
    }

    @Test
    void theChallengeIsAnsweredWithTheConsumerSecret() {
        PushRequest challenge = new PushRequest(Map.of("crc_token", "challenge"), Map.of(), new byte[0]);
        assertThat(reader().handshake(challenge)).hasValueSatisfying(answer -> {
            assertThat(answer.status()).isEqualTo(200);
            // computed with: printf challenge | openssl dgst -sha256 -hmac consumer-secret -binary | base64
            assertThat(answer.body())
                    .isEqualTo("{\"response_token\":\"sha256=2RUZDVKjSpEV/C/r9ivMsVZJ4DFPAawjJFQQzY+6ba4=\"}");
        });
        assertThat(reader().handshake(pushed(""))).isEmpty();
        x.without(Credential.CONSUMER_SECRET);
        assertThat(reader().handshake(challenge)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"data\":{\"event_type\":\"post.create\"}}", "[]", "\"text\"", "two words", "line\nline", ""})
    void nothingThatCouldBeAPushIsSignedForTheOneWhoAsks(String body) {
        assertThat(reader().handshake(new PushRequest(Map.of("crc_token", body), Map.of(), new byte[0])))
                .isEmpty();
    }

    @Test
    void aChallengeOfAnyLengthIsNotAnswered() {
        assertThat(reader().handshake(new PushRequest(Map.of("crc_token", "a".repeat(201)), Map.of(), new byte[0])))
                .isEmpty();
    }

    @Test
    void keysTellEventsApart() {
        assertThat(reader().dedupeKey(pushed(event("post.create", "{}")))).isEqualTo("x:-7");
        String old = "{\"data\":{\"event_type\":\"post.delete\",\"payload\":{\"id\":\"1\"}}}";
        assertThat(reader().dedupeKey(pushed(old))).isEqualTo("x:post.delete:1");
        assertThat(reader().dedupeKey(pushed("nonsense"))).isNotEqualTo(reader().dedupeKey(pushed("other")));
    }

    @Property(tries = 200)
    void nothingThatIsPushedCanBreakTheReader(@ForAll String body) throws Exception {
        try (XFixture fixture = new XFixture()) {
            PushReader reader = fixture.session().push().orElseThrow();
            assertThat(reader.dedupeKey(pushed(body))).hasSizeLessThanOrEqualTo(180);
            assertThat(reader.read(pushed(body)).get(0).page().posts()).isEmpty();
        }
    }
}
