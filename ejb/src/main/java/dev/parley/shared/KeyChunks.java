package dev.parley.shared;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks for many keys a hundred at a time: H2 compares each row that it finds with each key of an IN list, so a long list
 * costs the square of its length. A list has always one of a few lengths, the last key repeated: so Hibernate translates
 * each query once, and not each time. The shortest has two keys, for a single parameter in parentheses may stand for a
 * list, and its query is translated whenever it is asked.
 */
public final class KeyChunks {

    private static final int SIZE = 100;
    private static final int[] LENGTHS = {2, 10, SIZE};
    private static final String KEYS = ":keys";

    private KeyChunks() {}

    /**
     * All that the query finds for the keys.
     *
     * @param query in JPQL, with {@code in (:keys)}
     * @param further sets what else the query takes
     */
    public static <K, T> List<T> find(
            EntityManager entities,
            Class<T> type,
            String query,
            Collection<K> keys,
            Consumer<? super TypedQuery<T>> further) {
        List<T> found = new ArrayList<>();
        for (List<K> some : chunks(keys)) {
            TypedQuery<T> asked = entities.createQuery(with(query, some.size()), type);
            set(asked, some);
            further.accept(asked);
            found.addAll(asked.getResultList());
        }
        return found;
    }

    /** As above, for a query that takes nothing but keys. */
    public static <K, T> List<T> find(EntityManager entities, Class<T> type, String query, Collection<K> keys) {
        return find(entities, type, query, keys, asked -> {});
    }

    /** Executes a change in JPQL, with {@code in (:keys)}, for all of the keys; returns how many rows it changed. */
    public static <K> int execute(EntityManager entities, String change, Collection<K> keys) {
        return execute(entities, change, keys, asked -> {});
    }

    /**
     * As above.
     *
     * @param further sets what else the change takes
     */
    public static <K> int execute(
            EntityManager entities, String change, Collection<K> keys, Consumer<? super Query> further) {
        int changed = 0;
        for (List<K> some : chunks(keys)) {
            Query asked = entities.createQuery(with(change, some.size()));
            set(asked, some);
            further.accept(asked);
            changed += asked.executeUpdate();
        }
        return changed;
    }

    private static <K> void set(Query query, List<K> keys) {
        for (int i = 0; i < keys.size(); i++) {
            query.setParameter("key" + i, keys.get(i));
        }
    }

    private static String with(String query, int length) {
        return query.replace(
                KEYS, IntStream.range(0, length).mapToObj(i -> ":key" + i).collect(Collectors.joining(", ")));
    }

    /** The keys in lists of a few lengths. */
    static <K> List<List<K>> chunks(Collection<K> keys) {
        List<K> all = List.copyOf(keys);
        List<List<K>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += SIZE) {
            chunks.add(filled(all.subList(from, Math.min(from + SIZE, all.size()))));
        }
        return chunks;
    }

    private static <K> List<K> filled(List<K> keys) {
        List<K> filled = new ArrayList<>(keys);
        int length = IntStream.of(LENGTHS)
                .filter(each -> each >= keys.size())
                .findFirst()
                .orElse(SIZE);
        while (filled.size() < length) {
            filled.add(keys.get(keys.size() - 1));
        }
        return filled;
    }
}
