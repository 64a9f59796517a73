package dev.parley.connector.x;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpFailure;
import dev.parley.connector.x.XRequest.Identity;
import java.time.Instant;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** Turns what went wrong into an action, a stable code and words that tell how to mend it (WIRE 1.7). */
final class Problems {

    private final RateReset rateReset;

    Problems(DoubleSupplier chance) {
        this.rateReset = new RateReset(chance);
    }

    /** X answered, and its answer says no. */
    PlatformProblem refused(HttpAnswer answer, XErrorBody error, Purpose purpose) {
        Verdict verdict = Verdict.of(answer.status(), error, purpose);
        Optional<Instant> retryAt =
                verdict.action() == Action.WAIT_RESET ? Optional.of(rateReset.of(answer)) : Optional.empty();
        return new PlatformProblem(verdict.action(), verdict.code(), verdict.words(), retryAt, traceId(answer));
    }

    /** The status was good, but the content is not what X promises. */
    static PlatformProblem unreadable(HttpAnswer answer, Purpose purpose) {
        return new PlatformProblem(
                purpose.whenUnclear(), Verdict.UNREADABLE, Verdict.UNREADABLE_WORDS, Optional.empty(), traceId(answer));
    }

    /** No complete answer came. */
    static PlatformProblem noAnswer(HttpFailure failure, Purpose purpose) {
        HttpFailure.Kind kind = failure.kind();
        String words = failure.getMessage() + "";
        return switch (kind) {
            case REFUSED_HOST -> PlatformProblem.of(Action.STOP_CHANNEL, "x.host-not-allowed", words);
            case NOT_REACHED -> PlatformProblem.of(Action.RETRY, "x.not-reached", words);
            case TIMEOUT -> PlatformProblem.of(purpose.whenUnclear(), "x.timeout", words);
            case BROKEN -> PlatformProblem.of(purpose.whenUnclear(), "x.connection-broke", words);
            case TOO_LARGE -> PlatformProblem.of(purpose.whenUnclear(), "x." + PlatformProblem.TOO_LARGE, words);
        };
    }

    /** The same of a file; one that is longer than we take would be longer at every try. */
    static PlatformProblem noFile(HttpFailure failure) {
        return failure.kind() == HttpFailure.Kind.TOO_LARGE
                ? PlatformProblem.of(Action.FAIL_ITEM, "x.file-too-large", "The file is larger than Parley takes.")
                : noAnswer(failure, Purpose.LOOK_UP);
    }

    static PlatformProblem noCredentials(Identity identity) {
        String missing = identity == Identity.USER ? "a user token or OAuth 1.0a keys" : "an app token or a user token";
        return PlatformProblem.of(
                Action.STOP_CHANNEL, "x.no-credentials", "The account needs " + missing + ": connect it to X again.");
    }

    private static String traceId(HttpAnswer answer) {
        return answer.header("x-transaction-id").orElse("");
    }
}
