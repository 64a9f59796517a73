package dev.parley.outbound;

/**
 * The life of something that goes out (ARCHITECTURE decision 7). Each state knows which ones may follow. A platform may
 * tell late that it took something: after we have put it back, or have given up. What may be on the platform already is
 * looked for before it is tried again.
 */
public enum OutboxState {
    PENDING("Queued"),
    IN_FLIGHT("Sending"),
    SENT("Sent"),
    FAILED("Not sent"),
    /** The platform may or may not have it; it is being looked for. */
    UNKNOWN("Checking"),
    /** Held back by the RPC cache (OB-4). */
    DUPLICATE("Not sent: duplicate");

    private final String label;

    OutboxState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean canBecome(OutboxState next) {
        return switch (this) {
            case PENDING -> next == IN_FLIGHT || next == SENT || next == FAILED || next == DUPLICATE;
            case IN_FLIGHT -> next == SENT || next == FAILED || next == UNKNOWN || next == PENDING;
            case UNKNOWN -> next == SENT || next == FAILED || next == PENDING;
            case FAILED -> next == PENDING || next == SENT || next == UNKNOWN;
            case SENT, DUPLICATE -> false;
        };
    }

    public boolean isUnfinished() {
        return this == PENDING || this == IN_FLIGHT || this == UNKNOWN;
    }
}
