package dev.parley.intake.missed;

/** How far a recovery run is. */
public enum RunState {
    WAITING("Waiting"),
    RUNNING("Under way"),
    DONE("Done"),
    FAILED("Failed"),
    CANCELLED("Cancelled");

    private final String label;

    RunState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
