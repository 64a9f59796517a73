package dev.parley.connector.x;

import dev.parley.connector.api.PlatformProblem.Action;

/** Why a call is made: the same answer of X means another thing for a poll than for a reply. */
enum Purpose {
    /** Reads a stream of a channel: what X refuses here, it refuses each time. */
    POLL(Action.STOP_CHANNEL, Action.RETRY),
    /** Reads single things. */
    LOOK_UP(Action.FAIL_ITEM, Action.RETRY),
    /** Writes something new: a repetition would write it twice. */
    WRITE(Action.FAIL_ITEM, Action.UNKNOWN_OUTCOME),
    /** Sets a state: a repetition is harmless (WIRE section 8). */
    SET_STATE(Action.FAIL_ITEM, Action.RETRY),
    /** Exchanges a refresh token. */
    REFRESH(Action.STOP_CHANNEL, Action.RETRY);

    private final Action whenRefused;
    private final Action whenUnclear;

    Purpose(Action whenRefused, Action whenUnclear) {
        this.whenRefused = whenRefused;
        this.whenUnclear = whenUnclear;
    }

    /** What to do when X says no for good. */
    Action whenRefused() {
        return whenRefused;
    }

    /** What to do when we cannot know whether X did it. */
    Action whenUnclear() {
        return whenUnclear;
    }
}
