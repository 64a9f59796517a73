package dev.parley.connector.api;

/** The social platforms that Parley can watch and answer on. */
public enum Platform {
    FACEBOOK("Facebook"),
    X("X"),
    WHATSAPP("WhatsApp"),
    APPLE_MESSAGES("Apple Messages"),
    RSS("RSS");

    private final String label;

    Platform(String label) {
        this.label = label;
    }

    /** The name that people know the platform by. */
    public String label() {
        return label;
    }
}
