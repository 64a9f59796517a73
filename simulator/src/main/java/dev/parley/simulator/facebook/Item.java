package dev.parley.simulator.facebook;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A post or a comment. Its text, its place in the public and who likes it can change. */
final class Item {
    /** @param parent ID of the comment that it answers, the post's ID for other comments, empty for posts */
    record Facts(
            String id,
            FacebookPage page,
            Person author,
            String postId,
            String parent,
            String statusType,
            Instant createdAt) {

        boolean isPost() {
            return parent.isEmpty();
        }
    }

    final Facts facts;
    final Optional<StoredFile> file;
    final Map<String, Person> likedBy = new ConcurrentHashMap<>();
    private volatile String message;
    private volatile Instant updatedAt;
    private volatile boolean hidden;
    private volatile String privateReply = "";

    Item(Facts facts, String message, Optional<StoredFile> file) {
        this.facts = facts;
        this.message = message;
        this.file = file;
        this.updatedAt = facts.createdAt();
    }

    String id() {
        return facts.id();
    }

    String message() {
        return message;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    boolean hidden() {
        return hidden;
    }

    /** ID of the one private message that answered it, or empty. */
    String privateReply() {
        return privateReply;
    }

    boolean byPage() {
        return facts.author().id().equals(facts.page().id());
    }

    void write(String text, Instant now) {
        message = text;
        touch(now);
    }

    void touch(Instant now) {
        updatedAt = now;
    }

    void hide(boolean wanted) {
        hidden = wanted;
    }

    void answeredPrivately(String mid) {
        privateReply = mid;
    }
}
