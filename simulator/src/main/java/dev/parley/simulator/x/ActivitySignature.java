package dev.parley.simulator.x;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What X puts on its deliveries and expects as the answer to its challenge. */
final class ActivitySignature {
    static final String HEADER = "x-twitter-webhooks-signature";

    private ActivitySignature() {}

    static String of(String secret, String message) {
        return of(secret, message.getBytes(StandardCharsets.UTF_8));
    }

    static String of(String secret, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(message));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
