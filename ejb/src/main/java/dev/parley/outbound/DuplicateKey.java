package dev.parley.outbound;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * What makes two messages the same for the RPC cache (CH-6, OB-4): account, source, recipient and text. A public reply
 * goes to the post that it answers. Actions on posts are never duplicates: doing them twice changes nothing.
 */
final class DuplicateKey {

    private DuplicateKey() {}

    static Optional<String> of(OutboundRequest request) {
        if (request.kind() != OutboxKind.PUBLISH) {
            return Optional.empty();
        }
        String recipient = request.recipient().isEmpty() ? "post " + request.targetPlatformId() : request.recipient();
        return Optional.of(digest(String.join(
                "\n",
                "" + request.accountId(),
                request.visibility().name(),
                request.source(),
                recipient,
                request.text(),
                request.files())));
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
