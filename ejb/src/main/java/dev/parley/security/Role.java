package dev.parley.security;

/** What a user is, in the large; single rights come on top. */
public enum Role {
    AGENT,
    SUPERVISOR,
    ADMINISTRATOR;

    /** Names for the container's role checks. */
    public static final String AGENT_ROLE = "agent";

    public static final String SUPERVISOR_ROLE = "supervisor";
    public static final String ADMINISTRATOR_ROLE = "administrator";

    public String containerName() {
        return switch (this) {
            case AGENT -> AGENT_ROLE;
            case SUPERVISOR -> SUPERVISOR_ROLE;
            case ADMINISTRATOR -> ADMINISTRATOR_ROLE;
        };
    }
}
