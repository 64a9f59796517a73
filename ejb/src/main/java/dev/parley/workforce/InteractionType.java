package dev.parley.workforce;

/** The types of interaction that utilization and service levels speak of (RT-3). */
public enum InteractionType {
    CALL("Call"),
    CALLBACK("Callback"),
    CHAT("Chat"),
    EMAIL("E-mail"),
    GENERIC("Generic"),
    SOCIAL_CONVERSATION("Social conversation"),
    SOCIAL_DIRECT_MESSAGE("Social direct message"),
    WORK_ITEM("Work item");

    private final String label;

    InteractionType(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
