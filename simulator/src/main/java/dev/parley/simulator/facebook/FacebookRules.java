package dev.parley.simulator.facebook;

/** What can be switched about pages and Messenger. */
public final class FacebookRules {
    private volatile boolean humanAgent;
    private volatile boolean duplicatesRefused = true;

    /** Whether the app was granted the feature Human Agent. */
    public boolean humanAgent() {
        return humanAgent;
    }

    public void setHumanAgent(boolean approved) {
        humanAgent = approved;
    }

    /** Whether the same comment twice in a row is refused with error 506. */
    public boolean duplicatesRefused() {
        return duplicatesRefused;
    }

    public void setDuplicatesRefused(boolean refused) {
        duplicatesRefused = refused;
    }

    void reset() {
        humanAgent = false;
        duplicatesRefused = true;
    }
}
