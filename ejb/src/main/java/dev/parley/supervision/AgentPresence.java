package dev.parley.supervision;

import dev.parley.workforce.AgentState;

/** What a supervisor sees of an agent: the state, and apart from it whether somebody available has work. */
public enum AgentPresence {
    AVAILABLE("Available"),
    BUSY("On interactions"),
    FOLLOW_UP("Follow-up"),
    AWAY("Away"),
    NOT_ANSWERING("Not answering"),
    OFFLINE("Offline");

    private final String label;

    AgentPresence(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    static AgentPresence of(AgentState state, int tasks) {
        return switch (state) {
            case AVAILABLE -> tasks > 0 ? BUSY : AVAILABLE;
            case FOLLOW_UP -> FOLLOW_UP;
            case AWAY -> AWAY;
            case NOT_ANSWERING -> NOT_ANSWERING;
            case OFFLINE -> OFFLINE;
        };
    }
}
