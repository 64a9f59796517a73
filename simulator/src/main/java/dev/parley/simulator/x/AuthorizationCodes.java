package dev.parley.simulator.x;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Codes that the consent page hands out; each works once, for a short while, with the right PKCE verifier. */
final class AuthorizationCodes {
    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(10);
    private final Map<String, Consent> codes = new ConcurrentHashMap<>();
    private final Clock clock;

    AuthorizationCodes(Clock clock) {
        this.clock = clock;
    }

    /** What the user agreed to on the consent page. */
    record Consent(
            String clientId,
            long userId,
            String redirectUri,
            List<String> scopes,
            String challenge,
            boolean sha256,
            Instant givenAt) {

        private boolean fits(String verifier) {
            return Authenticator.same(challenge, sha256 ? digest(verifier) : verifier);
        }

        private static String digest(String verifier) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    void put(String code, Consent consent) {
        Instant oldest = clock.instant().minus(KEPT);
        codes.values().removeIf(each -> each.givenAt().isBefore(oldest));
        codes.put(code, consent);
    }

    Optional<Consent> redeem(String code, String clientId, String redirectUri, String verifier) {
        return Optional.ofNullable(codes.remove(code))
                .filter(consent -> consent.givenAt().plus(LIFE).isAfter(clock.instant()))
                .filter(consent -> consent.clientId().equals(clientId))
                .filter(consent -> consent.redirectUri().equals(redirectUri))
                .filter(consent -> consent.fits(verifier));
    }
}
