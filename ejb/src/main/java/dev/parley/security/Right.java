package dev.parley.security;

import java.util.EnumSet;
import java.util.Set;

/** Single rights (SE-1). A role brings some; a user can hold more. */
public enum Right {
    SOCIAL_MEDIA_ADMIN("Social Media Admin"),
    ADMINISTER_PEOPLE("Administer users and workgroups"),
    LIFT_FLOOD_BLOCK("Lift flood block"),
    REPLY("Reply"),
    DIRECT_MESSAGE("Direct message"),
    LIKE("Like"),
    REPOST("Repost"),
    EDIT("Edit"),
    DELETE("Delete"),
    HIDE("Hide"),
    TEMPLATE("Template"),
    TRANSFER("Transfer"),
    PICK_UP("Pick up from the queue"),
    VIEW_STATISTICS("View statistics"),
    SEE_ALL_INTERACTIONS("See all interactions"),
    OPERATE_CLUSTER("Operate the cluster"),
    LICENCES("Licences"),
    STATIONS("Stations"),
    STATE_REASONS("Reasons of agent states"),
    API_KEYS("API keys"),
    LEAD_AGENTS("Change states and stations of agents"),
    BLOCK_CONTACTS("Block contacts by location");

    private final String label;

    Right(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** The name of the right for the container's role checks. */
    public String containerName() {
        return "right:" + name();
    }

    /** The rights that come with a role. */
    public static Set<Right> of(Role role) {
        Set<Right> agent =
                EnumSet.of(REPLY, DIRECT_MESSAGE, LIKE, REPOST, EDIT, DELETE, HIDE, TEMPLATE, TRANSFER, PICK_UP);
        return switch (role) {
            case AGENT -> agent;
            case SUPERVISOR -> with(agent, VIEW_STATISTICS, SEE_ALL_INTERACTIONS, LEAD_AGENTS, BLOCK_CONTACTS);
            case ADMINISTRATOR -> EnumSet.allOf(Right.class);
        };
    }

    private static Set<Right> with(Set<Right> rights, Right... more) {
        Set<Right> all = EnumSet.copyOf(rights);
        all.addAll(Set.of(more));
        return all;
    }
}
