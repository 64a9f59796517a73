package dev.parley.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/**
 * Asks for many keys a hundred at a time: H2 compares each row that it finds with each key of an IN list, so a long list
 * costs the square of its length.
 */
public final class KeyChunks {

    private static final int SIZE = 100;

    private KeyChunks() {}

    /** All that the query finds for the keys; it is asked with at most a hundred of them. */
    public static <K, T> List<T> find(Collection<K> keys, Function<List<K>, List<T>> query) {
        List<K> all = List.copyOf(keys);
        List<T> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            found.addAll(query.apply(all.subList(from, Math.min(from + SIZE, all.size()))));
        }
        return found;
    }
}
