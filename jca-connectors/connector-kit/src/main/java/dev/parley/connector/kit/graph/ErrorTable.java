package dev.parley.connector.kit.graph;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Turns what went wrong into an action, a stable code and words that tell how to mend it. The first row that covers an
 * error decides, except that what the platform calls transient is never given up; what no row covers is decided by its
 * being transient, by its status and by the call's purpose.
 *
 * @param prefix begins every code: {@code facebook}
 * @param platform name for people
 * @param rows those with subcodes before those without
 */
public record ErrorTable(String prefix, String platform, List<ErrorRow> rows) {

    /** Wait where the platform names no time. */
    public static final Duration DEFAULT_WAIT = Duration.ofMinutes(5);

    public ErrorTable {
        rows = List.copyOf(rows);
    }

    /** The platform answered, and its answer says no. */
    public PlatformProblem refused(HttpAnswer answer, GraphError error, Purpose purpose) {
        Optional<ErrorRow> row = row(error);
        if (row.isEmpty()) {
            return uncovered(answer, error, purpose);
        }
        Action action = row.get().action().orElse(purpose.whenUnclear());
        return new PlatformProblem(
                action,
                prefix + "." + row.get().name(),
                words(row.get(), error),
                retryAt(row.get(), action, answer),
                trace(answer, error));
    }

    /** What an error inside a webhook means; there is no answer and no call. */
    public PlatformProblem reported(GraphError error) {
        Optional<ErrorRow> row = row(error);
        if (row.isEmpty() && error.temporary()) {
            return new PlatformProblem(
                    Action.RETRY, prefix + ".temporary", passing(), Optional.empty(), error.traceId());
        }
        return new PlatformProblem(
                row.flatMap(ErrorRow::action).orElse(Action.FAIL_ITEM),
                prefix + "." + row.map(ErrorRow::name).orElse(name(error)),
                row.map(each -> words(each, error)).orElseGet(() -> said(error)),
                Optional.empty(),
                error.traceId());
    }

    private Optional<ErrorRow> row(GraphError error) {
        return rows.stream()
                .filter(each -> each.covers(error))
                .findFirst()
                .filter(each -> !(error.temporary() && each.isFinal()));
    }

    private static String words(ErrorRow row, GraphError error) {
        boolean more = row.explained() && !error.explanation().isEmpty();
        return more ? row.words() + " " + error.explanation() : row.words();
    }

    private static Optional<Instant> retryAt(ErrorRow row, Action action, HttpAnswer answer) {
        if (row.pause().isPresent()) {
            return row.pause().map(answer.receivedAt()::plus);
        }
        return action == Action.WAIT_RESET
                ? Optional.of(Usage.of(answer)
                        .regain(answer.receivedAt())
                        .orElse(answer.receivedAt().plus(DEFAULT_WAIT)))
                : Optional.empty();
    }

    private PlatformProblem uncovered(HttpAnswer answer, GraphError error, Purpose purpose) {
        if (error.temporary() || answer.status() >= 500) {
            return problem(purpose.whenUnclear(), "temporary", passing(), answer);
        }
        if (answer.status() == 429) {
            return limited(answer);
        }
        return new PlatformProblem(
                purpose.whenRefused(), prefix + "." + name(error), said(error), Optional.empty(), trace(answer, error));
    }

    private String passing() {
        return platform + " has a passing problem of its own.";
    }

    private static String name(GraphError error) {
        return error.code() == GraphError.NO_CODE ? "error-without-code" : "error-" + error.code();
    }

    private String said(GraphError error) {
        String number = error.number().isEmpty() ? "" : " (error " + error.number() + ")";
        return (platform + " refused this" + number + ". " + error.explanation()).strip();
    }

    /** The status says no, and the body nothing that the Graph API would. */
    PlatformProblem failed(HttpAnswer answer, Purpose purpose) {
        if (answer.status() == 429) {
            return limited(answer);
        }
        if (answer.status() >= 500) {
            return problem(
                    purpose.whenUnclear(),
                    "server-error",
                    platform + " has a problem of its own (status " + answer.status() + ").",
                    answer);
        }
        return unreadable(answer, purpose);
    }

    private PlatformProblem limited(HttpAnswer answer) {
        Instant end = Usage.of(answer)
                .regain(answer.receivedAt())
                .orElse(answer.receivedAt().plus(DEFAULT_WAIT));
        return new PlatformProblem(
                Action.WAIT_RESET,
                prefix + ".rate-limited",
                platform + " takes no more calls for now; it goes on after the wait.",
                Optional.of(end),
                trace(answer));
    }

    /** The content is not what the Graph API promises. */
    public PlatformProblem unreadable(HttpAnswer answer, Purpose purpose) {
        return problem(
                purpose.whenUnclear(),
                "unreadable-answer",
                platform + " answered with something that is not its API's format (status " + answer.status()
                        + "). If this lasts, check the base address of the account and any proxy in between.",
                answer);
    }

    /** No complete answer came. */
    PlatformProblem noAnswer(HttpFailure failure, Purpose purpose) {
        String words = failure.getMessage() + "";
        return switch (failure.kind()) {
            case REFUSED_HOST -> of(Action.STOP_CHANNEL, "host-not-allowed", words);
            case NOT_REACHED -> of(Action.RETRY, "not-reached", words);
            case TIMEOUT -> of(purpose.whenUnclear(), "timeout", words);
            case BROKEN -> of(purpose.whenUnclear(), "connection-broke", words);
            case TOO_LARGE -> of(purpose.whenUnclear(), PlatformProblem.TOO_LARGE, words);
        };
    }

    /** A problem that the adapter itself finds. */
    public PlatformProblem of(Action action, String name, String words) {
        return PlatformProblem.of(action, prefix + "." + name, words);
    }

    private PlatformProblem problem(Action action, String name, String words, HttpAnswer answer) {
        return new PlatformProblem(action, prefix + "." + name, words, Optional.empty(), trace(answer));
    }

    private static String trace(HttpAnswer answer, GraphError error) {
        return error.traceId().isEmpty() ? trace(answer) : error.traceId();
    }

    private static String trace(HttpAnswer answer) {
        return answer.header("x-fb-trace-id").orElse("");
    }
}
