package dev.parley.channel;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import java.time.Instant;
import java.util.List;

/**
 * A check on a platform that somebody asked for: under way, done, or not possible at all.
 *
 * @param results line by line, once done
 * @param problem why it was not possible, in words, else empty
 */
public record CheckRun(State state, Instant startedAt, List<CheckResult> results, String problem) {

    /** How far it is. */
    public enum State {
        RUNNING,
        DONE,
        FAILED
    }

    public CheckRun {
        results = List.copyOf(results);
    }

    static CheckRun running(Instant now) {
        return new CheckRun(State.RUNNING, now, List.of(), "");
    }

    CheckRun done(List<CheckResult> lines) {
        return new CheckRun(State.DONE, startedAt, lines, "");
    }

    CheckRun failed(String words) {
        return new CheckRun(State.FAILED, startedAt, List.of(), words);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** How many lines are not well. */
    public int failures() {
        return (int) results.stream()
                .filter(line -> line.outcome() == Outcome.FAILED)
                .count();
    }
}
