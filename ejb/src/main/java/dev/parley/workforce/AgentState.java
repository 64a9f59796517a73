package dev.parley.workforce;

/** What an agent is doing (RT-8). Only an available agent is offered interactions. */
public enum AgentState {
    AVAILABLE("Available"),
    AWAY("Away"),
    FOLLOW_UP("Follow-up"),
    NOT_ANSWERING("Not answering"),
    OFFLINE("Offline");

    private final String label;

    AgentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
