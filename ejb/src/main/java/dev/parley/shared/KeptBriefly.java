package dev.parley.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Answers that may be a little old: asked again within that time, a question gets the one of before. Where several ask at
 * once, each may work it out.
 *
 * @param <K> what is asked
 * @param <V> the answer
 */
public final class KeptBriefly<K, V> {

    private record Kept<V>(V value, Instant at) {
        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    private final Duration age;
    private final Map<K, Kept<V>> kept = new ConcurrentHashMap<>();

    /** @param age how old an answer may be */
    public KeptBriefly(Duration age) {
        this.age = age;
    }

    public V get(K question, Instant now, Supplier<V> answer) {
        Kept<V> known = kept.get(question);
        if (known != null && known.isYoungerThan(age, now)) {
            return known.value();
        }
        V fresh = answer.get();
        // what nobody asks for any more goes, too
        kept.values().removeIf(old -> !old.isYoungerThan(age, now));
        kept.put(question, new Kept<>(fresh, now));
        return fresh;
    }
}
