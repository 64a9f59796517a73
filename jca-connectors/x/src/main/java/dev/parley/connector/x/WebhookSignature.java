package dev.parley.connector.x;

import dev.parley.connector.api.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** How X signs what it pushes, and how we prove that an address is ours: HMAC-SHA256 with the consumer secret. */
final class WebhookSignature {

    private static final String ALGORITHM = "HmacSHA256";

    private WebhookSignature() {}

    /** As it stands in the header and in the answer to a handshake. */
    static String of(Secret consumerSecret, byte[] message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(consumerSecret.reveal().getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("Every Java runtime has " + ALGORITHM + ".", missing);
        }
    }

    /** Takes the same time whether they differ at the start or at the end. */
    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
