package dev.parley.intake;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import java.time.Duration;
import java.util.Set;

/**
 * When a live stream is opened again (WIRE 1.9): after a broken connection 250 ms more each time up to 16 s, after a
 * refusal 5 s doubling up to 320 s, after "too many" a minute doubling up to 16 minutes.
 */
final class Reconnect {

    private static final Duration STEP = Duration.ofMillis(250);
    private static final Duration LONGEST_STEP = Duration.ofSeconds(16);
    private static final Duration REFUSED = Duration.ofSeconds(5);
    private static final Duration TOO_MANY = Duration.ofMinutes(1);
    private static final int MOST_DOUBLINGS = 6;
    private static final int MOST_DOUBLINGS_OF_MINUTES = 4;

    /** Problems of the network and not of the platform's mind. */
    private static final Set<String> BROKEN = Set.of(
            "x.not-reached",
            "x.timeout",
            "x.connection-broke",
            "x.stream-silent",
            "x.stream-ended",
            "x.stream-operational-disconnect");

    private int failures;
    private String last = "";

    /** It runs. */
    void succeeded() {
        failures = 0;
    }

    Duration after(PlatformProblem problem) {
        String kind = kind(problem);
        failures = kind.equals(last) ? failures + 1 : 1;
        last = kind;
        return switch (kind) {
            case "broken" -> {
                Duration wait = STEP.multipliedBy(failures);
                yield wait.compareTo(LONGEST_STEP) > 0 ? LONGEST_STEP : wait;
            }
            case "too-many" -> TOO_MANY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS_OF_MINUTES));
            default -> REFUSED.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        };
    }

    private static String kind(PlatformProblem problem) {
        if (problem.action() == Action.WAIT_RESET) {
            return "too-many";
        }
        return BROKEN.contains(problem.code()) ? "broken" : "refused";
    }
}
