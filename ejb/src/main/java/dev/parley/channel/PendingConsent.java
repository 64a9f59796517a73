package dev.parley.channel;

import dev.parley.connector.api.Secret;
import dev.parley.connector.api.UserConsent.Question;
import dev.parley.security.SecretCipher;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/**
 * A log-in at a platform that has begun (CH-7). Its state is kept as a hash only, so that nobody who reads the database
 * can finish it.
 */
@Entity
@Table(name = "account_consent")
public class PendingConsent {

    /** How long somebody may take on the platform's page. */
    static final Duration LIFE = Duration.ofMinutes(10);

    @Id
    private String stateHash = "";

    private long accountId;
    private long userId;
    private String callback = "";
    private String verifier = "";
    private Instant createdAt = Instant.EPOCH;

    protected PendingConsent() {}

    PendingConsent(long accountId, long userId, Question question, SecretCipher cipher, Instant now) {
        this.stateHash = hash(question.state());
        this.accountId = accountId;
        this.userId = userId;
        this.callback = question.callback().toString();
        this.verifier = cipher.encrypt(question.verifier().reveal(), stateHash);
        this.createdAt = now;
    }

    static String hash(String state) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The question that was asked, with the state that came back. */
    Question question(String state, SecretCipher cipher) {
        return new Question(URI.create(callback), state, Secret.of(cipher.decrypt(verifier, stateHash)));
    }

    boolean isOf(long user) {
        return userId == user;
    }

    boolean hasLapsed(Instant now) {
        return createdAt.plus(LIFE).isBefore(now);
    }

    long accountId() {
        return accountId;
    }
}
