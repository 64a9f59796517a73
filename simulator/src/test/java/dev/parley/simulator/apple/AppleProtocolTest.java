package dev.parley.simulator.apple;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.Api;
import dev.parley.simulator.Simulator;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.SimulatorSettings;
import dev.parley.simulator.json.JsonText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** WIRE section 4 from the service provider's side, over HTTP. */
class AppleProtocolTest {
    private static final String INES = "urn:mbid:AQAAYdemo0ines";
    private final SimulatorServer server =
            SimulatorServer.start(Simulator.start(SimulatorSettings.bare().withDemo(), Clock.systemUTC()), 0);
    private final Api control = Api.of(server);
    private final String id = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        server.close();
    }

    private static String token(String claims, String secret) {
        try {
            Base64.Encoder url = Base64.getUrlEncoder().withoutPadding();
            String head = url.encodeToString("{\"alg\":\"HS256\"}".getBytes(StandardCharsets.US_ASCII)) + "."
                    + url.encodeToString(claims.getBytes(StandardCharsets.US_ASCII));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256"));
            return head + "." + url.encodeToString(mac.doFinal(head.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String good() {
        return claims(AppleDemo.PROVIDER, Instant.now().getEpochSecond());
    }

    private static String claims(String issuer, long at) {
        return "{\"iss\":\"" + issuer + "\",\"iat\":" + at + "}";
    }

    private Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Authorization", "Bearer " + token(good(), AppleDemo.SECRET));
        headers.put("id", id);
        headers.put("source-id", AppleDemo.BUSINESS);
        headers.put("destination-id", INES);
        return headers;
    }

    private HttpResponse<String> call(String method, String path, Map<String, String> headers, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(path.startsWith("/") ? server.appleUri() + path : path))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String body(String members) {
        return "{\"v\":1,\"id\":\"" + id + "\",\"sourceId\":\"" + AppleDemo.BUSINESS + "\",\"destinationId\":\"" + INES
                + "\"," + members + "}";
    }

    private int send(Map<String, String> headers, String members) {
        return call("POST", "/message", headers, body(members)).statusCode();
    }

    private void inesWrites() {
        control.post("/control/apple/actions", "{\"from\":\"Ines\",\"text\":\"Hello\"}");
    }

    @Test
    void aMessageIsTakenOnceHoweverOftenItComes() {
        inesWrites();
        assertThat(send(headers(), "\"type\":\"text\",\"body\":\"Hi\"")).isEqualTo(200);
        assertThat(send(headers(), "\"type\":\"text\",\"body\":\"Hi\"")).isEqualTo(200);
        assertThat(control.get("/control/apple/messages").json().getJsonArray("messages"))
                .hasSize(2);
    }

    @Test
    void onlyAGoodTokenIsTaken() {
        inesWrites();
        Map<String, String> headers = headers();
        headers.remove("Authorization");
        assertThat(send(headers, "\"type\":\"text\",\"body\":\"Hi\"")).isEqualTo(401);
        String otherKey = Base64.getEncoder().encodeToString(new byte[32]);
        for (String bad : new String[] {
            token(good(), otherKey),
            token(claims("somebody-else", Instant.now().getEpochSecond()), AppleDemo.SECRET),
            token(claims(AppleDemo.PROVIDER, Instant.now().getEpochSecond() - 7_200), AppleDemo.SECRET),
            "eyJhbGciOiJub25lIn0.e30.",
            "x"
        }) {
            headers.put("Authorization", "Bearer " + bad);
            assertThat(send(headers, "\"type\":\"text\",\"body\":\"Hi\"")).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"text\"",
                "\"type\":\"close\"",
                "\"type\":\"text\",\"body\":\"a\uFFFC\"",
                "\"type\":\"richLink\",\"richLinkData\":{\"url\":\"https://a.example\"}",
                "\"type\":\"interactive\",\"interactiveData\":{\"bid\":\"other\"}"
            })
    void whatIsMalformedIsRefused(String members) {
        inesWrites();
        assertThat(send(headers(), members)).isEqualTo(400);
    }

    @Test
    void headersAndBodyMustAgree() {
        inesWrites();
        for (String name : new String[] {"id", "source-id", "destination-id"}) {
            Map<String, String> headers = headers();
            headers.put(name, UUID.randomUUID().toString());
            assertThat(send(headers, "\"type\":\"text\",\"body\":\"Hi\"")).isEqualTo(400);
            headers.remove(name);
            assertThat(send(headers, "\"type\":\"text\",\"body\":\"Hi\"")).isEqualTo(400);
        }
    }

    @Test
    void nobodyCanBeWrittenToBeforeTheyWrite() {
        assertThat(send(headers(), "\"type\":\"text\",\"body\":\"Buy\"")).isEqualTo(404);
    }

    @Test
    void anUploadMustHaveTheAnnouncedSizeAndNoToken() {
        Map<String, String> headers = headers();
        headers.put("size", "3");
        String answer = call("GET", "/preUpload", headers, "").body();
        String address = JsonText.parse(answer).orElseThrow().getString("upload-url");
        assertThat(address).startsWith(server.baseUri().toString());
        assertThat(call("POST", address, Map.of("Authorization", "Bearer x"), "abc")
                        .statusCode())
                .isEqualTo(400);
        assertThat(call("POST", address, Map.of(), "abcd").statusCode()).isEqualTo(400);
        headers.remove("size");
        assertThat(call("GET", "/preUpload", headers, "").statusCode()).isEqualTo(400);
        headers.put("MMCS-Size", "3");
        assertThat(call("GET", "/preUpload", headers, "").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsEncodedCanBeDecoded() {
        Map<String, String> headers = headers();
        headers.put("bid", "b");
        String coded = call("POST", "/encodePayload", headers, "{\"interactiveData\":{\"a\":1}}")
                .body();
        assertThat(call("POST", "/decodePayload", headers, coded).body()).isEqualTo("{\"interactiveData\":{\"a\":1}}");
        assertThat(call("POST", "/decodePayload", headers, "rubbish").statusCode())
                .isEqualTo(400);
    }
}
