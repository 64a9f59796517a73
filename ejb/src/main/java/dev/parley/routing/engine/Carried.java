package dev.parley.routing.engine;

/**
 * An interaction that an agent has.
 *
 * @param interaction its number
 * @param share whether it is worked on, on hold, or only a consultation
 * @param offered alerting only, not yet assigned
 * @param since when it was offered, or got assigned, in {@link Nanos}
 */
record Carried(long interaction, Workgroup workgroup, InteractionType type, Share share, boolean offered, long since) {
    Carried withHeld(boolean held) {
        return new Carried(interaction, workgroup, type, held ? Share.HELD : Share.ACTIVE, offered, since);
    }

    /** Whether it takes a part of the agent (RT-3). */
    boolean weighs() {
        return switch (share) {
            case ACTIVE -> true;
            case HELD -> !workgroup.rules.heldExempt();
            case CONSULT -> false;
        };
    }

    boolean isLaterThan(Carried other) {
        return since != other.since ? since > other.since : interaction > other.interaction;
    }
}
