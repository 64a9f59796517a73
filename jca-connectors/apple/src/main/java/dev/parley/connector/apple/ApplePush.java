package dev.parley.connector.apple;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushReader;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.kit.LenientObject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Understands what Apple posts to {@code /message}. The token proves who calls; it does not cover the body. */
record ApplePush(AppleApi api) implements PushReader {

    private static final int LONGEST_ID = 100;

    /** Apple asks for none. */
    @Override
    public Optional<PushAnswer> handshake(PushRequest request) {
        return Optional.empty();
    }

    @Override
    public boolean isAuthentic(PushRequest request) {
        return request.header("authorization")
                .filter(header -> api.tokens().accepts(header, api.now()))
                .isPresent();
    }

    /** Apple repeats a message under the same ID. */
    @Override
    public String dedupeKey(PushRequest request) {
        return "apple:"
                + request.header("id")
                        .or(() -> bodyId(request))
                        .filter(id -> !id.isBlank() && id.length() <= LONGEST_ID)
                        .orElseGet(() -> digest(request.body()));
    }

    @Override
    public List<PushedPart> read(PushRequest request) throws PlatformException {
        return List.of(new MessageReader(api, request).read());
    }

    private static Optional<String> bodyId(PushRequest request) {
        return Gzip.open(request.body())
                .flatMap(body -> LenientObject.parse(new String(body, StandardCharsets.UTF_8)))
                .map(body -> body.text("id"));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
