package dev.parley.conversation;

import java.util.EnumSet;
import java.util.Set;

/** The life of an interaction. Each state knows which ones may follow. */
public enum InteractionState {
    /** Held back until the grouping timeout ends (IN-6). */
    BUFFERED("Held back"),
    QUEUED("Waiting"),
    ALERTING("Alerting"),
    CONNECTED("Connected"),
    HELD("On hold"),
    PARKED("Parked"),
    WRAP_UP("Wrap-up"),
    DISCONNECTED("Disconnected");

    private static final Set<InteractionState> WITH_AGENT = EnumSet.of(ALERTING, CONNECTED, HELD, WRAP_UP);

    private final String label;

    InteractionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean canBecome(InteractionState next) {
        return switch (this) {
            case BUFFERED -> next == QUEUED || next == DISCONNECTED;
            case QUEUED -> next == ALERTING || next == CONNECTED || next == PARKED || next == DISCONNECTED;
            case ALERTING -> next == CONNECTED || next == QUEUED || next == DISCONNECTED;
            case CONNECTED ->
                next == HELD || next == PARKED || next == QUEUED || next == WRAP_UP || next == DISCONNECTED;
            case HELD ->
                next == CONNECTED || next == PARKED || next == QUEUED || next == WRAP_UP || next == DISCONNECTED;
            case PARKED -> next == CONNECTED || next == QUEUED || next == DISCONNECTED;
            case WRAP_UP -> next == DISCONNECTED;
            case DISCONNECTED -> false;
        };
    }

    public boolean isOpen() {
        return this != DISCONNECTED;
    }

    /** Whether it waits, and no agent has it. */
    public boolean isBeforeAgents() {
        return this == BUFFERED || this == QUEUED;
    }

    /** Whether an interaction in this state counts towards its agent's utilization. */
    public boolean loadsAgent() {
        return WITH_AGENT.contains(this);
    }
}
