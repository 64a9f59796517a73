package dev.parley.simulator.world;

import java.util.Collections;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Items in the order of their ids; reading never waits for writing. */
public final class Timeline<T> {
    private static final Timeline<?> EMPTY = new Timeline<>();
    private final ConcurrentSkipListMap<Long, T> items = new ConcurrentSkipListMap<>();

    @SuppressWarnings("unchecked")
    static <T> Timeline<T> empty() {
        return (Timeline<T>) EMPTY;
    }

    void put(long id, T item) {
        items.put(id, item);
    }

    void remove(long id) {
        items.remove(id);
    }

    void clear() {
        items.clear();
    }

    public int size() {
        return items.size();
    }

    /** Newest first, both ends excluded; an empty view when the ends cross. */
    public NavigableMap<Long, T> between(long after, long before) {
        if (after >= before) {
            return Collections.emptyNavigableMap();
        }
        return items.subMap(after, false, before, false).descendingMap();
    }

    /** Newest first. */
    public NavigableMap<Long, T> newestFirst() {
        return items.descendingMap();
    }
}
