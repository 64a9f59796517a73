package dev.parley.connector.facebook;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;

/** What a refused call says of the reading that it is part of. */
final class GraphProblems {

    private GraphProblems() {}

    /** Whether one post or thread is gone or cannot be shown, so that the reading goes on with the others. */
    static boolean concernsOneItem(PlatformException problem) {
        Action action = problem.problem().action();
        return action == Action.TARGET_GONE || action == Action.FAIL_ITEM;
    }
}
