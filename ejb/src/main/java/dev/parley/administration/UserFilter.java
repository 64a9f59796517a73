package dev.parley.administration;

import java.util.Arrays;

/** Which users a list shows. */
public enum UserFilter {
    ALL("All", ""),
    LOGGED_IN(
            "Logged in",
            " and exists (select s from AgentSession s where s.userId = u.id and s.state <> dev.parley.workforce.AgentState.OFFLINE)"),
    SUPERVISORS("Supervisors", " and u.role = dev.parley.security.Role.SUPERVISOR"),
    ADMINISTRATORS("Administrators", " and u.role = dev.parley.security.Role.ADMINISTRATOR"),
    WITHOUT_LICENCE("Without licence", " and u.licences is empty"),
    DISABLED("Disabled", " and u.enabled = false"),
    WITHOUT_PASSWORD("Without password", " and u.passwordHash = ''");

    private final String label;
    private final String condition;

    UserFilter(String label, String condition) {
        this.label = label;
        this.condition = condition;
    }

    /** By its name, else all. */
    public static UserFilter of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(ALL);
    }

    public String label() {
        return label;
    }

    /** In JPQL, about a user {@code u}. */
    String condition() {
        return condition;
    }
}
