package dev.parley.routing.engine;

/** The rule by which an offer was decided. */
public enum DecisionRule {
    /** The interaction came to waiting agents: the agent with the best score. */
    BEST_AGENT,
    /** The agent came to waiting interactions: the interaction with the best score. */
    BEST_INTERACTION,
    /** The agent the interaction was waiting for. */
    PREFERRED_AGENT,
    /** The agent the interaction is meant for. */
    NAMED_AGENT,
    /** The agent refused it before, but everybody on duty has. */
    NOBODY_ELSE_LEFT
}
