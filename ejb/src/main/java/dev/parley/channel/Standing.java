package dev.parley.channel;

import dev.parley.connector.api.PlatformProblem;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an account stands with its platform: whether its credentials are accepted, and what it writes is sent (CH-7). */
@Embeddable
class Standing {

    private static final int LONGEST = 1000;

    @Enumerated(EnumType.STRING)
    private TokenState tokenState = TokenState.WORKING;

    private @Nullable String tokenProblem;

    private @Nullable Instant tokenExpiresAt;

    private int tokenVersion;

    private @Nullable String sendingProblemCode;

    private @Nullable String sendingProblem;

    /** There are new credentials. */
    void renew(@Nullable Instant expiresAt) {
        tokenState = TokenState.WORKING;
        tokenProblem = null;
        tokenExpiresAt = expiresAt;
        tokenVersion++;
    }

    void refuse(String words) {
        tokenState = TokenState.REFUSED;
        tokenProblem = shortened(words);
    }

    boolean isStoppedBy(PlatformProblem problem) {
        return problem.code().equals(sendingProblemCode);
    }

    /** The platform sends nothing for the account. Returns whether that is news. */
    boolean sendingStopped(PlatformProblem problem) {
        boolean news = !isStoppedBy(problem);
        sendingProblemCode = problem.code();
        sendingProblem = shortened(problem.words());
        return news;
    }

    /** Whether a reply that the platform takes shows that sending goes on: bills hold back templates alone. */
    boolean mayGoOn() {
        return sendingProblemCode != null && !sendingProblemCode.endsWith("." + PlatformProblem.PAYMENT);
    }

    /** Returns whether it had stopped. */
    boolean sendingGoesOn() {
        boolean news = sendingProblemCode != null;
        sendingProblemCode = null;
        sendingProblem = null;
        return news;
    }

    private static String shortened(String words) {
        return words.substring(0, Math.min(words.length(), LONGEST));
    }

    TokenState tokenState() {
        return tokenState;
    }

    @Nullable
    String tokenProblem() {
        return tokenProblem;
    }

    @Nullable
    Instant tokenExpiresAt() {
        return tokenExpiresAt;
    }

    int tokenVersion() {
        return tokenVersion;
    }

    /** Why the platform sends nothing for the account; null where it does. */
    @Nullable
    String sendingProblem() {
        return sendingProblem;
    }
}
