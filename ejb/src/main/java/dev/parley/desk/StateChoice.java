package dev.parley.desk;

import dev.parley.workforce.AgentState;
import org.jspecify.annotations.Nullable;

/**
 * A state that agents can choose.
 *
 * @param value how forms name it
 */
public record StateChoice(
        String value, AgentState state, @Nullable String reason) {

    public String label() {
        return reason == null ? state.label() : state.label() + ": " + reason;
    }

    static StateChoice of(AgentState state, @Nullable String reason) {
        String name = state == AgentState.FOLLOW_UP ? "follow-up" : state.name().toLowerCase(java.util.Locale.ROOT);
        return new StateChoice(reason == null ? name : name + "-" + reason, state, reason);
    }
}
