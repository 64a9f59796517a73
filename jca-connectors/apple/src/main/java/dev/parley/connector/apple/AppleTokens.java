package dev.parley.connector.apple;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/** The tokens between Apple and us, both ways: HS256 with the shared secret (WIRE 4.1). */
record AppleTokens(AccountAccess access) {

    /** A token of Apple's is good this long, and so far may the clocks differ. */
    static final Duration LIFE = Duration.ofHours(1);

    private static final String BEARER = "bearer ";

    /** The {@code Authorization} header for a call to Apple. */
    Secret header(Instant now) throws PlatformException {
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(serviceProvider())
                .issueTime(Date.from(now))
                .build();
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims);
        try {
            token.sign(new MACSigner(key()));
        } catch (JOSEException | IllegalArgumentException unusable) {
            throw new PlatformException(badSecret());
        }
        return Secret.of("Bearer " + token.serialize());
    }

    /** Whether Apple made this header for us, not long ago. */
    boolean accepts(String header, Instant now) {
        try {
            Optional<SignedJWT> parsed = parse(header);
            if (parsed.isEmpty()) {
                return false;
            }
            SignedJWT token = parsed.get();
            return token.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256)
                    && token.verify(new MACVerifier(key()))
                    && token.getJWTClaimsSet().getAudience().contains(serviceProvider())
                    && recent(token.getJWTClaimsSet().getIssueTime().toInstant(), now);
        } catch (ParseException | JOSEException | PlatformException | RuntimeException unacceptable) {
            return false;
        }
    }

    /** When the token of this header was made; empty when it cannot be read. Says nothing about who made it. */
    static Optional<Instant> issuedAt(String header) {
        try {
            Optional<SignedJWT> token = parse(header);
            return token.isEmpty()
                    ? Optional.empty()
                    : Optional.ofNullable(token.get().getJWTClaimsSet().getIssueTime())
                            .map(Date::toInstant);
        } catch (ParseException unreadable) {
            return Optional.empty();
        }
    }

    String serviceProvider() throws PlatformException {
        return access.option(Option.BUSINESS_ID)
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new PlatformException(PlatformProblem.of(
                        Action.STOP_CHANNEL,
                        "apple.no-service-provider",
                        "The account needs the ID of the messaging service provider from Apple Business Register.")));
    }

    private static Optional<SignedJWT> parse(String header) throws ParseException {
        return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                ? Optional.of(SignedJWT.parse(header.substring(BEARER.length()).strip()))
                : Optional.empty();
    }

    private static boolean recent(Instant issuedAt, Instant now) {
        return Duration.between(issuedAt, now).abs().compareTo(LIFE) <= 0;
    }

    private byte[] key() throws PlatformException {
        Secret secret =
                access.secret(Credential.MESSAGING_SECRET).orElseThrow(() -> new PlatformException(badSecret()));
        return Base64.getDecoder().decode(secret.reveal().strip());
    }

    private static PlatformProblem badSecret() {
        return PlatformProblem.of(
                Action.STOP_CHANNEL,
                "apple.no-secret",
                "The account's messaging secret is missing or unusable: copy it again from Apple Business Register, as"
                        + " it stands there (base64, at least 32 bytes).");
    }
}
