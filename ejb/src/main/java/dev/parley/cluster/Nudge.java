package dev.parley.cluster;

import java.io.Serializable;

/**
 * Tells open pages and other nodes that something changed: a topic and never content (ARCHITECTURE decision 8).
 *
 * @param topic for example {@code conversation-42}, {@code agent-7}, {@code queue}
 */
public record Nudge(String topic) implements Serializable {

    public static Nudge agent(long userId) {
        return new Nudge("agent-" + userId);
    }

    public static Nudge conversation(long conversationId) {
        return new Nudge("conversation-" + conversationId);
    }

    /** Something about the queues changed: counts, waiting times, states of agents. */
    public static Nudge queue() {
        return new Nudge("queue");
    }

    public static Nudge channels() {
        return new Nudge("channels");
    }

    /** There is a signal for the router. */
    public static Nudge router() {
        return new Nudge("router");
    }

    /** A platform pushed something that wants to be read. */
    public static Nudge pushes() {
        return new Nudge("pushes");
    }

    /** There are attachments to fetch. */
    public static Nudge attachments() {
        return new Nudge("attachments");
    }

    /** There is something to send. */
    public static Nudge outbox() {
        return new Nudge("outbox");
    }
}
