package dev.parley.routing.engine;

/** The kinds of work that utilization and service levels are set for (RT-3). */
public enum InteractionType {
    CALL,
    CALLBACK,
    CHAT,
    EMAIL,
    GENERIC,
    SOCIAL_CONVERSATION,
    SOCIAL_DIRECT_MESSAGE,
    WORK_ITEM
}
