package dev.parley.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What was uploaded, and to what it is attached. */
public final class MediaShelf {
    private final AtomicLong ids = new AtomicLong(1_700_000_000_000_000_000L);
    private final Map<Long, MediaItem> items = new ConcurrentHashMap<>();
    private final Map<Long, List<Long>> attached = new ConcurrentHashMap<>();

    public long nextId() {
        return ids.incrementAndGet();
    }

    public void put(MediaItem item) {
        items.put(item.id(), item);
    }

    public Optional<MediaItem> find(long id) {
        return Optional.ofNullable(items.get(id));
    }

    public void describe(long id, String altText) {
        items.computeIfPresent(id, (any, item) -> item.described(altText));
    }

    /** @param target a post or a direct message */
    public void attach(long target, List<Long> media) {
        if (!media.isEmpty()) {
            attached.put(target, List.copyOf(media));
        }
    }

    /** What is attached to a post or a direct message, in order. */
    public List<MediaItem> of(long target) {
        List<MediaItem> found = new ArrayList<>();
        attached.getOrDefault(target, List.of()).forEach(id -> find(id).ifPresent(found::add));
        return found;
    }

    /** Media of a post or a direct message, in order. */
    public record Attached(long target, List<Long> media) {}

    public List<MediaItem> all() {
        return List.copyOf(items.values());
    }

    public void takeBack(MediaItem item) {
        put(item);
        ids.accumulateAndGet(item.id(), Math::max);
    }

    public List<Attached> attachments() {
        return attached.entrySet().stream()
                .map(each -> new Attached(each.getKey(), each.getValue()))
                .toList();
    }

    public void clear() {
        items.clear();
        attached.clear();
    }
}
