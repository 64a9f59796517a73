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
import java.util.stream.Stream;

/** Understands what Apple posts to {@code /message}. The token proves who calls; it does not cover the body. */
record ApplePush(AppleApi api) implements PushReader {

    private static final int LONGEST_ID = 100;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

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

    /** WIRE 4.6: what is no message is malformed, and a business that is not ours is not found. */
    @Override
    public int refusal(PushRequest request) {
        Optional<LenientObject> body = json(request);
        if (body.filter(json -> isWellFormed(json, request)).isEmpty()) {
            return BAD_REQUEST;
        }
        List<String> ours = api.businesses().ids();
        boolean known = Stream.of(
                        request.header("destination-id").orElse(""), body.get().text("destinationId"))
                .filter(id -> !id.isEmpty())
                .allMatch(ours::contains);
        return ours.isEmpty() || known ? 0 : NOT_FOUND;
    }

    private static boolean isWellFormed(LenientObject body, PushRequest request) {
        String id = body.text("id");
        return body.text("v").equals("1")
                && request.header("id").filter(given -> !given.equals(id)).isEmpty();
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

    /** A packed body is no text, and would not be kept whole as one. */
    @Override
    public byte[] plain(PushRequest request) {
        return Gzip.open(request.body()).orElseGet(request::body);
    }

    @Override
    public List<PushedPart> read(PushRequest request) throws PlatformException {
        return List.of(new MessageReader(api, request).read());
    }

    private static Optional<String> bodyId(PushRequest request) {
        return json(request).map(body -> body.text("id"));
    }

    private static Optional<LenientObject> json(PushRequest request) {
        return Gzip.open(request.body()).flatMap(body -> LenientObject.parse(new String(body, StandardCharsets.UTF_8)));
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
