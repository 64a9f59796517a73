package dev.parley.security;

/** What a user is, in the large; single rights come on top. */
public enum Role {
    AGENT("Agent"),
    SUPERVISOR("Supervisor"),
    ADMINISTRATOR("Administrator");

    /** Names for the container's role checks. */
    public static final String AGENT_ROLE = "agent";

    public static final String SUPERVISOR_ROLE = "supervisor";
    public static final String ADMINISTRATOR_ROLE = "administrator";

    private final String label;

    Role(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public String containerName() {
        return switch (this) {
            case AGENT -> AGENT_ROLE;
            case SUPERVISOR -> SUPERVISOR_ROLE;
            case ADMINISTRATOR -> ADMINISTRATOR_ROLE;
        };
    }
}
