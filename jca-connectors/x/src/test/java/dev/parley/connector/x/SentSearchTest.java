package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.EMPTY_PAGE;
import static dev.parley.connector.x.XFixture.message;
import static dev.parley.connector.x.XFixture.page;
import static dev.parley.connector.x.XFixture.reply;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpExchangePort;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentSearchTest {

    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    /** The platform's clock is a minute ahead of ours. */
    private Optional<SentPost> find(OutboundPost post, String... pages) throws PlatformException {
        List<String> script = new ArrayList<>(List.of(pages));
        HttpExchangePort port = call -> new HttpAnswer(
                200,
                Map.of("Date", List.of("Tue, 1 Sep 2026 10:01:00 GMT")),
                script.remove(0).getBytes(StandardCharsets.UTF_8),
                XFixture.NOW,
                Duration.ZERO);
        Clock clock = Clock.fixed(XFixture.NOW, ZoneOffset.UTC);
        return new XSession(x.access(), port, clock, () -> 0, new UploadedMedia()).findSent(post);
    }

    private static String own(long id, String text, String time, String inReplyTo) {
        String reference = inReplyTo.isEmpty()
                ? ""
                : ",\"referenced_posts\":[{\"type\":\"replied_to\",\"id\":\"" + inReplyTo + "\"}]";
        return "{\"id\":\"" + id + "\",\"text\":\"" + text + "\",\"author_id\":\"55\",\"created_at\":\"" + time
                + "\",\"conversation_id\":\"7\"" + reference + "}";
    }

    private static String event(long id, String sender, String text, String time) {
        return "{\"id\":\"" + id + "\",\"event_type\":\"MessageCreate\",\"text\":\"" + text + "\",\"sender_id\":\""
                + sender + "\",\"created_at\":\"" + time + "\",\"dm_conversation_id\":\"55-77\"}";
    }

    @Test
    void findsAReplyByTextAndTarget() throws PlatformException {
        assertThat(find(
                        reply("We are on it."),
                        page(
                                "",
                                own(12, "Other", "2026-09-01T10:01:05.000Z", "2100000000000000001"),
                                own(11, "@ada We are on it.", "2026-09-01T10:01:00.000Z", "2100000000000000001"))))
                .contains(new SentPost("11", "7"));
    }

    @Test
    void doesNotTakeTheSameTextToSomebodyElse() throws PlatformException {
        assertThat(find(reply("We are on it."), page("", own(11, "We are on it.", "2026-09-01T10:01:00.000Z", "4"))))
                .isEmpty();
        assertThat(find(reply("We are on it."), page("", own(11, "We are on it.", "2026-09-01T10:01:00.000Z", ""))))
                .isEmpty();
    }

    @Test
    void doesNotTakeWhatIsOlderThanTheAttemptByTheirClock() throws PlatformException {
        assertThat(find(
                        reply("We are on it."),
                        page("", own(11, "We are on it.", "2026-09-01T10:00:30.000Z", "2100000000000000001"))))
                .isEmpty();
    }

    @Test
    void looksThroughFurtherPages() throws PlatformException {
        assertThat(find(
                        reply("We are on it."),
                        page("t2", own(12, "Other", "2026-09-01T10:01:05.000Z", "")),
                        page("", own(11, "We are on it.", "2026-09-01T10:01:00.000Z", "2100000000000000001"))))
                .contains(new SentPost("11", "7"));
    }

    @Test
    void findsAMessageOfOurOwn() throws PlatformException {
        assertThat(find(
                        message("Hello"),
                        page(
                                "",
                                event(13, "77", "Hello", "2026-09-01T10:01:09.000Z"),
                                event(12, "55", "Hello", "2026-09-01T10:01:04.000Z"),
                                event(11, "55", "Hello", "2026-09-01T09:01:04.000Z"))))
                .contains(new SentPost("12", "55-77"));
    }

    @Test
    void asksTheRightPlaces() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE);
        x.session().findSent(reply("Hello"));
        x.session().findSent(message("Hello"));
        x.session().findSent(new OutboundPost(Visibility.PRIVATE, "group:8", "", "Hello", XFixture.NOW));
        assertThat(x.server.request(0).path()).isEqualTo("/2/users/55/tweets");
        assertThat(x.server.request(0).query()).containsEntry("start_time", "2026-09-01T09:50:00Z");
        assertThat(x.server.request(1).path()).isEqualTo("/2/dm_conversations/with/77/dm_events");
        assertThat(x.server.request(2).path()).isEqualTo("/2/dm_conversations/8/dm_events");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello|Hello|true",
                "Hello|Hello!|false",
                "Hello|@ada @bob Hello|true",
                "@ada Hello|@ada Hello|true",
                "@ada Hello|@ada @bob Hello|true",
                "See https://acme.example/help?a=1 now|See https://t.co/AbC123 now|true",
                "See acme.example/help now|@ada See https://t.co/AbC123 now|true",
                "See https://acme.example now|See https://t.co/AbC123 later|false",
                "a  b|a b|true",
                "$100 (off) \\E|$100 (off) \\E|true"
            })
    void recognisesWhatXMakesOfAText(String sent, String onPlatform, boolean same) {
        assertThat(new SentText(sent, false).becomes(onPlatform)).isEqualTo(same);
    }

    /** X puts an address of its own behind a text with media. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Hello|Hello https://t.co/AbC123|true",
                "Hello|@ada Hello https://t.co/AbC123|true",
                "See https://acme.example|See https://t.co/AbC123 https://t.co/DeF456|true",
                "''|https://t.co/AbC123|true",
                "''|@ada https://t.co/AbC123|true",
                "Hello|Hello|true",
                "Hello|Hello https://acme.example|false",
                "Hello|Goodbye https://t.co/AbC123|false"
            })
    void recognisesATextWithMedia(String sent, String onPlatform, boolean same) {
        assertThat(new SentText(sent, true).becomes(onPlatform)).isEqualTo(same);
    }

    @Test
    void findsATextThatXHasEscaped() throws PlatformException {
        assertThat(find(
                        reply("Tom & Ann <3"),
                        page("", own(11, "Tom &amp; Ann &lt;3", "2026-09-01T10:01:00.000Z", "2100000000000000001"))))
                .contains(new SentPost("11", "7"));
    }
}
