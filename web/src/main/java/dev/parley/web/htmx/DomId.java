package dev.parley.web.htmx;

/** Identifiers of elements that are swapped or focused, in one place for templates, controllers and tests. */
public final class DomId {

    private DomId() {}

    public static String post(long postId) {
        return "post-" + postId;
    }

    public static String card(long interactionId) {
        return "interaction-" + interactionId;
    }

    /** The topic of a conversation's nudges. */
    public static String conversation(long conversationId) {
        return "conversation-" + conversationId;
    }
}
