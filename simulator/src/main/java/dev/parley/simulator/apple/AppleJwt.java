package dev.parley.simulator.apple;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens by hand, so that a mistake of the product's library cannot hide behind the same mistake here. */
final class AppleJwt {
    static final Duration LIFE = Duration.ofHours(1);
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private final byte[] key;

    AppleJwt(byte[] key) {
        this.key = key.clone();
    }

    /** A token of Apple's for a service provider. */
    String toProvider(String provider, Instant at) {
        return signed(JsonText.object()
                .add("aud", provider)
                .add("iat", at.getEpochSecond())
                .build());
    }

    private String signed(JsonObject claims) {
        String head = encode("{\"alg\":\"HS256\",\"typ\":\"JWT\"}") + "." + encode(claims.toString());
        return head + "." + ENCODER.encodeToString(mac(head));
    }

    /** Whether the provider made this token within an hour of one of these times. */
    boolean isFrom(String provider, String token, Instant... nows) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !signatureFits(parts)) {
            return false;
        }
        Optional<JsonObject> head = decode(parts[0]);
        Optional<JsonObject> claims = decode(parts[1]);
        return head.flatMap(each -> JsonText.text(each, "alg"))
                        .filter("HS256"::equals)
                        .isPresent()
                && claims.filter(each -> names(each.get("iss"), provider)).isPresent()
                && claims.flatMap(each -> JsonText.text(each, "iat"))
                        .filter(iat -> recent(iat, nows))
                        .isPresent();
    }

    private boolean signatureFits(String[] parts) {
        try {
            return MessageDigest.isEqual(
                    mac(parts[0] + "." + parts[1]), Base64.getUrlDecoder().decode(parts[2]));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    private static boolean names(@org.jspecify.annotations.Nullable JsonValue value, String wanted) {
        if (value instanceof JsonString one) {
            return one.getString().equals(wanted);
        }
        return value instanceof JsonArray many && many.stream().anyMatch(each -> names(each, wanted));
    }

    private static boolean recent(String iat, Instant... nows) {
        if (!iat.matches("\\d{1,12}")) {
            return false;
        }
        Instant issued = Instant.ofEpochSecond(Long.parseLong(iat));
        for (Instant now : nows) {
            if (Duration.between(issued, now).abs().compareTo(LIFE) <= 0) {
                return true;
            }
        }
        return false;
    }

    private byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    private static String encode(String json) {
        return ENCODER.encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<JsonObject> decode(String part) {
        try {
            return JsonText.parse(new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
