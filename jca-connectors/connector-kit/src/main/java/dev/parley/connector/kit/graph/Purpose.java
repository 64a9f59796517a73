package dev.parley.connector.kit.graph;

import dev.parley.connector.api.PlatformProblem.Action;

/** Why a call is made: the same answer means another thing for a poll than for a message. */
public enum Purpose {
    /** Reads a stream of a channel: what is refused here, is refused each time. */
    POLL(Action.STOP_CHANNEL, Action.RETRY),
    /** Reads single things. */
    LOOK_UP(Action.FAIL_ITEM, Action.RETRY),
    /** Writes something new: a repetition would write it twice. */
    WRITE(Action.FAIL_ITEM, Action.UNKNOWN_OUTCOME),
    /** Sets a state: a repetition is harmless (WIRE section 8). */
    SET_STATE(Action.FAIL_ITEM, Action.RETRY),
    /** Configures the app or exchanges a token. */
    SET_UP(Action.STOP_CHANNEL, Action.RETRY);

    private final Action whenRefused;
    private final Action whenUnclear;

    Purpose(Action whenRefused, Action whenUnclear) {
        this.whenRefused = whenRefused;
        this.whenUnclear = whenUnclear;
    }

    /** What to do when the platform says no for good. */
    public Action whenRefused() {
        return whenRefused;
    }

    /** What to do when we cannot know whether the platform did it. */
    public Action whenUnclear() {
        return whenUnclear;
    }
}
