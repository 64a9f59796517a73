package dev.parley.connector.api;

import java.time.Instant;
import java.util.Optional;

/**
 * What went wrong on a platform, and what to do about it (the action vocabulary of WIRE section 0).
 *
 * @param action what the application should do
 * @param code short and stable, for counting: {@code x.duplicate-content}, {@code x.out-of-credits} …
 * @param words for the person whom it concerns: what happened and how to mend it; no token, no message text
 * @param retryAt when trying again makes sense, where the platform said so
 * @param traceId the platform's own ID of the call, or empty
 */
public record PlatformProblem(Action action, String code, String words, Optional<Instant> retryAt, String traceId) {

    public enum Action {
        /** Try again later, with back-off. */
        RETRY,
        /** Try again when the rate limit resets. */
        WAIT_RESET,
        /** The access token is not accepted: refresh it, then try once more. */
        REFRESH,
        /** Stop this channel and tell an administrator. */
        STOP_CHANNEL,
        /** This item cannot be done: tell its author. */
        FAIL_ITEM,
        /** The target is gone from the platform: mark it deleted. */
        TARGET_GONE,
        /** The call may or may not have taken effect: look before trying again (WIRE section 8). */
        UNKNOWN_OUTCOME,
        /** The platform refused an exact repetition: an earlier try may have taken effect. */
        DUPLICATE
    }

    /** How the codes end where the platform cannot charge the account: what is billed does not go out. */
    public static final String PAYMENT = "payment-problem";

    /** How the codes end of answers that were not read because of their length. */
    public static final String TOO_LARGE = "answer-too-large";

    /** Whether it may be mended by asking for less at once. */
    public boolean isAnswerTooLarge() {
        return code.endsWith("." + TOO_LARGE);
    }

    public static PlatformProblem of(Action action, String code, String words) {
        return new PlatformProblem(action, code, words, Optional.empty(), "");
    }
}
