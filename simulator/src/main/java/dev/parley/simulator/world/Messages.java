package dev.parley.simulator.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Direct messages as each of the two sees them: what one deletes, the other keeps. */
public final class Messages {
    private final Timeline<DirectMessage> all = new Timeline<>();
    private final Map<Long, Timeline<DirectMessage>> views = new ConcurrentHashMap<>();

    public Timeline<DirectMessage> all() {
        return all;
    }

    public Timeline<DirectMessage> seenBy(long user) {
        return views.getOrDefault(user, Timeline.empty());
    }

    public Optional<DirectMessage> find(long user, long id) {
        return Optional.ofNullable(seenBy(user).newestFirst().get(id));
    }

    void add(DirectMessage message) {
        all.put(message.id(), message);
        view(message.senderId()).put(message.id(), message);
        view(message.recipientId()).put(message.id(), message);
    }

    void remove(long id, long user) {
        seenBy(user).remove(id);
    }

    private Timeline<DirectMessage> view(long user) {
        return views.computeIfAbsent(user, any -> new Timeline<>());
    }

    void clear() {
        all.clear();
        views.clear();
    }
}
