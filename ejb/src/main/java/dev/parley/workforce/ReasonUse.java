package dev.parley.workforce;

/** What agents give a reason for: a state (RT-8), or rejecting an offer (RT-6). */
public enum ReasonUse {
    AWAY("Away"),
    FOLLOW_UP("Follow-up"),
    REJECT("Rejecting an offer");

    private final String label;

    ReasonUse(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    Reason reason(String words, int position) {
        return switch (this) {
            case AWAY -> new StateReason(AgentState.AWAY, words, position);
            case FOLLOW_UP -> new StateReason(AgentState.FOLLOW_UP, words, position);
            case REJECT -> new RejectReason(words, position);
        };
    }
}
