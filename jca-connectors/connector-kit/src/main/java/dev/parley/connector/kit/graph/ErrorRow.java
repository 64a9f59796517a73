package dev.parley.connector.kit.graph;

import dev.parley.connector.api.PlatformProblem.Action;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * A row of an adapter's error table: which codes it covers and what they mean.
 *
 * @param from lowest code
 * @param to highest code
 * @param subcodes those that it is limited to; empty for all
 * @param action what to do; empty for what the call's purpose says of an unclear outcome
 * @param name the problem's code, without the platform's prefix
 * @param words what happened and how to mend it
 * @param pause how long to wait where the platform names no time
 * @param explained whether the platform's own explanation is added to the words
 */
public record ErrorRow(
        int from,
        int to,
        Set<Integer> subcodes,
        Optional<Action> action,
        String name,
        String words,
        Optional<Duration> pause,
        boolean explained) {

    public ErrorRow {
        subcodes = Set.copyOf(subcodes);
    }

    public static ErrorRow of(int code, Action action, String name, String words) {
        return range(code, code, action, name, words);
    }

    public static ErrorRow range(int from, int to, Action action, String name, String words) {
        return new ErrorRow(from, to, Set.of(), Optional.of(action), name, words, Optional.empty(), false);
    }

    /** The platform has a passing trouble: a read is repeated, a write is looked into. */
    public static ErrorRow temporary(int code, String name, String words) {
        return new ErrorRow(code, code, Set.of(), Optional.empty(), name, words, Optional.empty(), false);
    }

    /** The same row for these subcodes only. */
    public ErrorRow sub(Integer... only) {
        return new ErrorRow(from, to, Set.of(only), action, name, words, pause, explained);
    }

    /** The same row with a wait. */
    public ErrorRow waiting(Duration time) {
        return new ErrorRow(from, to, subcodes, action, name, words, Optional.of(time), explained);
    }

    /** The same row, to which the platform's own explanation is added. */
    public ErrorRow withExplanation() {
        return new ErrorRow(from, to, subcodes, action, name, words, pause, true);
    }

    /** Whether nothing is tried again by itself. */
    boolean isFinal() {
        return action.filter(what -> what == Action.FAIL_ITEM || what == Action.STOP_CHANNEL)
                .isPresent();
    }

    boolean covers(GraphError error) {
        return error.code() >= from && error.code() <= to && (subcodes.isEmpty() || subcodes.contains(error.subcode()));
    }
}
