package dev.parley.connector.apple;

import static dev.parley.connector.apple.AppleFixture.BUSINESS;
import static dev.parley.connector.apple.AppleFixture.pushed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.PushRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is answered to Apple when a push is not taken (WIRE 4.6). */
class RefusalTest {

    private static final String GOOD =
            "{\"v\":1,\"id\":\"m1\",\"type\":\"text\",\"destinationId\":\"" + BUSINESS + "\"}";

    private final AppleFixture apple = new AppleFixture();

    @AfterEach
    void stop() {
        apple.close();
    }

    private int refusal(PushRequest request) {
        return apple.session().push().orElseThrow().refusal(request);
    }

    private static byte[] packed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aGoodPushIsTakenPackedOrNot() throws IOException {
        assertThat(refusal(pushed(GOOD, "id", "m1", "destination-id", BUSINESS)))
                .isZero();
        assertThat(refusal(pushed(GOOD))).isZero();
        assertThat(refusal(new PushRequest(Map.of(), Map.of("id", "m1"), packed(GOOD))))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "not json",
                "[]",
                "{}",
                "{\"v\":2,\"id\":\"m1\",\"type\":\"text\"}",
                "{\"v\":1,\"id\":\"m2\",\"type\":\"text\"}"
            })
    void whatIsNoMessageOfThisIdIsABadRequest(String body) {
        assertThat(refusal(pushed(body, "id", "m1", "destination-id", BUSINESS)))
                .isEqualTo(400);
    }

    @Test
    void aBrokenPackageIsABadRequest() throws IOException {
        byte[] whole = packed(GOOD);
        byte[] broken = Arrays.copyOf(whole, whole.length - 12);
        assertThat(refusal(new PushRequest(Map.of(), Map.of(), broken))).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"somebody-else, " + BUSINESS, BUSINESS + ", somebody-else"})
    void aBusinessThatIsNotOursIsNotFound(String header, String member) {
        String body = GOOD.replace(BUSINESS, member);
        assertThat(refusal(pushed(body, "id", "m1", "destination-id", header))).isEqualTo(404);
    }

    @Test
    void anAccountThatNamesNoBusinessTakesAny() {
        AccountAccess named = AppleFixture.access("acme", apple.server.baseUri());
        AccountAccess open =
                new AccountAccess(named.accountKey(), named.baseUri(), "", named.options(), named.secrets());
        assertThat(apple.session(open).push().orElseThrow().refusal(pushed(GOOD, "destination-id", "anything")))
                .isZero();
    }
}
