package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.LenientObject;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What X pushes: the Activity API's events, and the challenge that X repeats about every hour (WIRE 1.8). */
record XPush(XApi api) implements PushReader {

    private static final String SIGNATURE = "x-twitter-webhooks-signature";

    /** The answer is a signature over the challenge: nothing that could be taken for a push is ever signed. */
    private static final Pattern CHALLENGE = Pattern.compile("[A-Za-z0-9._~+/=-]{1,200}");

    private static final int LONGEST_KEY = 180;

    @Override
    public Optional<PushAnswer> handshake(PushRequest request) {
        Optional<String> challenge = Optional.ofNullable(request.query().get("crc_token"))
                .filter(token -> CHALLENGE.matcher(token).matches());
        return challenge.flatMap(token -> key().map(secret -> new PushAnswer(
                200,
                "application/json",
                Json.createObjectBuilder()
                        .add("response_token", WebhookSignature.of(secret, token.getBytes(StandardCharsets.UTF_8)))
                        .build()
                        .toString())));
    }

    private Optional<Secret> key() {
        return api.access().secret(Credential.CONSUMER_SECRET);
    }

    @Override
    public boolean isAuthentic(PushRequest request) {
        String given = request.header(SIGNATURE).orElse("");
        return key().filter(secret -> WebhookSignature.same(given, WebhookSignature.of(secret, request.body())))
                .isPresent();
    }

    /** The event's own ID, which may be negative; else what it is about; else its bytes. */
    @Override
    public String dedupeKey(PushRequest request) {
        LenientObject event =
                LenientObject.parse(text(request)).orElse(LenientObject.NONE).object("data");
        String id = event.text("event_uuid");
        if (id.isEmpty()) {
            String about = ActivityReader.payloadId(event.object("payload"));
            id = about.isEmpty() ? "" : event.text("event_type") + ":" + about;
        }
        String key = "x:" + (id.isEmpty() ? digest(request.body()) : id);
        return key.length() <= LONGEST_KEY ? key : "x:" + digest(request.body());
    }

    private static String text(PushRequest request) {
        return new String(request.body(), StandardCharsets.UTF_8);
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        }
    }

    @Override
    public List<PushedPart> read(PushRequest request) {
        return List.of(new ActivityReader(api).read(text(request)));
    }
}
