package dev.parley.connector.apple;

import static dev.parley.connector.apple.AppleFixture.BUSINESS;
import static dev.parley.connector.apple.AppleFixture.CUSTOMER;
import static dev.parley.connector.apple.AppleFixture.pushed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.api.PushRequest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Apple pushes, in all the shapes that were seen, and in some that were not. */
class ReadingTest {

    private final AppleFixture apple = new AppleFixture();

    @AfterEach
    void stop() {
        apple.close();
    }

    private PushReader push() {
        return apple.session().push().orElseThrow();
    }

    private FetchedPage read(String members) throws PlatformException {
        PushedPart part = push().read(pushed("{\"v\":1,\"id\":\"m1\",\"sourceId\":\"" + CUSTOMER
                        + "\",\"destinationId\":\"" + BUSINESS + "\"," + members + "}"))
                .get(0);
        assertThat(part.source()).isEqualTo(BUSINESS);
        assertThat(part.page().payloads()).isNotEmpty();
        return part.page();
    }

    @Test
    void aTextWithIntentGroupAndLocale() throws Exception {
        var post =
                read("\"type\":\"text\",\"body\":\"Grüße 👩‍👩‍👧\",\"locale\":\"de_DE\",\"intent\":\"billing\",\"group\":\"eu\"")
                        .posts()
                        .get(0);
        assertThat(post.text()).isEqualTo("Grüße 👩‍👩‍👧");
        assertThat(post.language()).isEqualTo("de-DE");
        assertThat(post.threadKey()).isEqualTo(CUSTOMER);
        assertThat(post.source()).isEqualTo(BUSINESS);
        assertThat(post.attributes()).containsEntry("appleIntent", "billing").containsEntry("appleGroup", "eu");
    }

    @Test
    void bothSpellingsOfAnAttachment() throws Exception {
        String key = "00" + "0F".repeat(32);
        var media =
                read("\"type\":\"text\",\"body\":\"\uFFFC\uFFFC\",\"attachments\":[{\"name\":\"a.heic\",\"mimeType\":\"image/heic\","
                                + "\"size\":\"12\",\"key\":\"" + key
                                + "\",\"url\":\"u\",\"owner\":\"o\",\"signature\":\"0A0B\"},"
                                + "{\"name\":\"b.pdf\",\"mime-type\":\"application/pdf\",\"file-size\":7,\"decryption-key\":\""
                                + key
                                + "\",\"mmcs-url\":\"u2\",\"mmcs-owner\":\"o2\",\"signature-base64\":\"Cgs=\"}]")
                        .posts()
                        .get(0)
                        .media();
        assertThat(media).extracting("kind").containsExactly("photo", "document");
        assertThat(media).extracting("size").containsExactly(12L, 7L);
        assertThat(media).extracting(each -> each.facts().get("appleSignature")).containsExactly("Cgs=", "Cgs=");
        assertThat(media.get(1).facts()).containsEntry("appleUrl", "u2").containsEntry("appleKey", key);
    }

    @Test
    void aClosedConversationAndTyping() throws Exception {
        assertThat(read("\"type\":\"close\"").changes())
                .singleElement()
                .isInstanceOfSatisfying(ThreadClosed.class, closed -> {
                    assertThat(closed.source()).isEqualTo(BUSINESS);
                    assertThat(closed.person()).isEqualTo(CUSTOMER);
                });
        FetchedPage typing = read("\"type\":\"typing_start\"");
        assertThat(typing.posts()).isEmpty();
        assertThat(typing.unreadable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"tapback\",\"tapback\":{\"kind\":\"like\"}|tapback",
                "\"type\":\"hologram\"|unknown-kind",
                "\"body\":\"x\"|unknown-kind",
                "\"type\":\"text\",\"body\":\"  \"|empty",
                "\"type\":\"interactive\",\"interactiveData\":{\"bid\":\"x\"}|interactive-unknown",
                "\"type\":\"text\",\"id\":null,\"body\":\"x\"|missing-id"
            })
    void whatCannotBeReadIsCountedAndKept(String members, String kind) throws Exception {
        FetchedPage page = read(members);
        assertThat(page.posts()).isEmpty();
        assertThat(page.unreadable()).extracting(Unreadable::kind).containsExactly(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "not json", "{\"a\":", "\"text\""})
    void rubbishIsCountedAndKept(String body) throws Exception {
        PushedPart part = push().read(pushed(body, "destination-id", BUSINESS)).get(0);
        assertThat(part.source()).isEqualTo(BUSINESS);
        assertThat(part.page().unreadable()).extracting(Unreadable::kind).containsExactly("not-json");
        assertThat(part.page().payloads()).containsExactly(body);
    }

    @Test
    void anAnswerOfAnUnknownAppStillTellsItsTitle() throws Exception {
        var post =
                read("\"type\":\"interactive\",\"interactiveData\":{\"bid\":\"x\",\"data\":{\"dynamic\":{},\"requestIdentifier\":\"r1\","
                                + "\"replyMessage\":{\"title\":\"Form sent\"}}}")
                        .posts()
                        .get(0);
        assertThat(post.text()).isEqualTo("Form sent");
        assertThat(post.inReplyTo()).isEqualTo("r1");
        assertThat(post.attributes()).containsEntry("appleInteractive", "dynamic");
    }

    @Test
    void aPackedMessageIsUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write("{\"id\":\"m1\",\"sourceId\":\"c\",\"type\":\"text\",\"body\":\"Hi\"}"
                    .getBytes(StandardCharsets.UTF_8));
        }
        PushRequest request = new PushRequest(Map.of(), Map.of("destination-id", BUSINESS), packed.toByteArray());
        assertThat(push().read(request).get(0).page().posts())
                .extracting(FetchedPost::text)
                .containsExactly("Hi");
        assertThat(push().dedupeKey(request)).isEqualTo("apple:m1");
        assertThat(new String(push().plain(request), StandardCharsets.UTF_8))
                .as("what is kept is a text")
                .startsWith("{\"id\":\"m1\"");
    }

    @Test
    void aRepetitionHasTheSameKey() {
        assertThat(push().dedupeKey(pushed("{}", "id", "m1")))
                .isEqualTo(push().dedupeKey(pushed("{\"other\":1}", "id", "m1")))
                .isEqualTo(push().dedupeKey(pushed("{\"id\":\"m1\"}")))
                .isNotEqualTo(push().dedupeKey(pushed("{}", "id", "m2")));
        assertThat(push().dedupeKey(pushed("x", "id", "m".repeat(5000)))).hasSizeLessThan(181);
    }

    @Test
    void onlyATokenOfApplesIsAuthentic() {
        assertThat(push().isAuthentic(pushed("{}"))).isFalse();
        assertThat(push().isAuthentic(pushed("{}", "authorization", "Bearer x.y.z")))
                .isFalse();
        assertThat(push().isAuthentic(pushed("{}", "authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")))
                .isFalse();
        assertThat(push().handshake(pushed("{}"))).isEmpty();
    }
}
