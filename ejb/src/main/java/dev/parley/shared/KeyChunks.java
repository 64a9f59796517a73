package dev.parley.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Asks for many keys a hundred at a time: H2 compares each row that it finds with each key of an IN list, so a long list
 * costs the square of its length.
 */
public final class KeyChunks {

    private static final int SIZE = 100;

    private KeyChunks() {}

    /** Does something with at most a hundred of the keys at a time. */
    public static <K> void each(Collection<K> keys, Consumer<List<K>> work) {
        List<K> all = List.copyOf(keys);
        for (int from = 0; from < all.size(); from += SIZE) {
            work.accept(all.subList(from, Math.min(from + SIZE, all.size())));
        }
    }

    /** All that the query finds for the keys; it is asked with at most a hundred of them. */
    public static <K, T> List<T> find(Collection<K> keys, Function<List<K>, List<T>> query) {
        List<T> found = new ArrayList<>();
        each(keys, some -> found.addAll(query.apply(some)));
        return found;
    }
}
