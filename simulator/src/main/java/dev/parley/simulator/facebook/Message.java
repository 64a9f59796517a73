package dev.parley.simulator.facebook;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A private message. Its text and the reactions can change. */
final class Message {
    /**
     * @param metadata the sender's own key, which only its own app sees again
     * @param replyTo ID of the message that it answers, or empty
     * @param appId the app that sent it; empty for people
     */
    record Facts(
            String mid,
            Person from,
            Person to,
            Instant createdAt,
            List<StoredFile> files,
            String metadata,
            String replyTo,
            String appId) {

        Facts {
            files = List.copyOf(files);
        }
    }

    final Facts facts;
    final Map<String, String> reactions = new ConcurrentHashMap<>();
    private volatile String text;
    private volatile int edits;

    Message(Facts facts, String text) {
        this(facts, text, 0);
    }

    Message(Facts facts, String text, int edits) {
        this.facts = facts;
        this.text = text;
        this.edits = edits;
    }

    String text() {
        return text;
    }

    int edits() {
        return edits;
    }

    void write(String words) {
        text = words;
        edits++;
    }
}
