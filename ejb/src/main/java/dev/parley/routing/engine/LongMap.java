package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Things by their number, in two arrays: a look-up goes to one place in each, however many there are. */
final class LongMap<V> {
    private static final int LEAST = 16;
    /** Spreads numbers that follow each other (the golden ratio's share of 2⁶⁴). */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[LEAST];
    private @Nullable Object[] values = new Object[LEAST];
    private int shift = Long.numberOfLeadingZeros(LEAST) + 1;
    private int size;

    int size() {
        return size;
    }

    @Nullable
    V get(long key) {
        return value(place(key));
    }

    /** What was there before. */
    @Nullable
    V put(long key, V value) {
        if (2 * size >= keys.length) {
            grow();
        }
        int place = place(key);
        V former = value(place);
        keys[place] = key;
        values[place] = value;
        size += former == null ? 1 : 0;
        return former;
    }

    @Nullable
    V remove(long key) {
        int place = place(key);
        V former = value(place);
        if (former != null) {
            values[place] = null;
            size--;
            closeGap(place);
        }
        return former;
    }

    /** All there are, lowest number first. */
    List<V> inOrder() {
        long[] present = new long[size];
        int found = 0;
        for (int i = 0; i < keys.length; i++) {
            if (values[i] != null) {
                present[found++] = keys[i];
            }
        }
        Arrays.sort(present);
        List<V> ordered = new ArrayList<>(size);
        for (long key : present) {
            V value = get(key);
            if (value != null) {
                ordered.add(value);
            }
        }
        return ordered;
    }

    /** Where the key is, or where it would be put. */
    private int place(long key) {
        int place = home(key);
        while (values[place] != null && keys[place] != key) {
            place = next(place);
        }
        return place;
    }

    private int home(long key) {
        return (int) (key * SPREAD >>> shift);
    }

    private int next(int place) {
        return place + 1 & keys.length - 1;
    }

    /** Moves up what stands behind the gap and belongs before it, so that it is found without passing a gap. */
    private void closeGap(int gap) {
        int open = gap;
        for (int place = next(gap); values[place] != null; place = next(place)) {
            int distance = place - home(keys[place]) & keys.length - 1;
            if (distance >= (place - open & keys.length - 1)) {
                keys[open] = keys[place];
                values[open] = values[place];
                values[place] = null;
                open = place;
            }
        }
    }

    private void grow() {
        long[] formerKeys = keys;
        @Nullable Object[] formerValues = values;
        keys = new long[2 * formerKeys.length];
        values = new Object[keys.length];
        shift--;
        for (int i = 0; i < formerKeys.length; i++) {
            if (formerValues[i] != null) {
                int place = place(formerKeys[i]);
                keys[place] = formerKeys[i];
                values[place] = formerValues[i];
            }
        }
    }

    @SuppressWarnings("unchecked")
    @Nullable
    private V value(int place) {
        return (V) values[place];
    }
}
