package dev.parley.routing.engine;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Things by a score that never changes while they stand here, the highest first, side by side in a ring of places. What
 * comes or goes moves its neighbours on the shorter side; in a queue that is the end or the front, so that long rows cost
 * no more than short ones.
 */
final class Row<E> implements Iterable<E> {
    private static final int FEW = 4;
    private static final @Nullable Object[] NO_PLACES = {};
    private static final double[] NO_SCORES = {};

    private final Comparator<? super E> equals;
    private double[] scores = NO_SCORES;
    private @Nullable Object[] places = NO_PLACES;
    private int front;
    private int size;

    /** @param equals the order of things with the same score, which tells any two of them apart */
    Row(Comparator<? super E> equals) {
        this.equals = equals;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    @SuppressWarnings("unchecked")
    E get(int index) {
        Object found = index < size ? places[place(index)] : null;
        if (found == null) {
            throw new NoSuchElementException("nothing at " + index + " of " + size);
        }
        return (E) found;
    }

    /** What the thing at this index was added with. */
    double score(int index) {
        return scores[place(index)];
    }

    void add(double score, E thing) {
        if (size == places.length) {
            grow();
        }
        int index = indexFor(score, thing);
        if (index < size - index) {
            front = place(-1);
            size++;
            for (int i = 0; i < index; i++) {
                move(place(i + 1), place(i));
            }
        } else {
            for (int i = size; i > index; i--) {
                move(place(i - 1), place(i));
            }
            size++;
        }
        places[place(index)] = thing;
        scores[place(index)] = score;
    }

    /** Whether it was here. */
    boolean remove(double score, E thing) {
        int index = indexFor(score, thing);
        if (index == size || get(index) != thing) {
            return false;
        }
        if (index < size - index - 1) {
            for (int i = index; i > 0; i--) {
                move(place(i - 1), place(i));
            }
            places[front] = null;
            front = place(1);
        } else {
            for (int i = index; i < size - 1; i++) {
                move(place(i + 1), place(i));
            }
            places[place(size - 1)] = null;
        }
        size--;
        return true;
    }

    @Override
    public Iterator<E> iterator() {
        return new Iterator<>() {
            private int next;

            @Override
            public boolean hasNext() {
                return next < size;
            }

            @Override
            public E next() {
                return get(next++);
            }
        };
    }

    /** Where the thing stands, or would: before the first one that it does not come after. */
    private int indexFor(double score, E thing) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = from + to >>> 1;
            if (isBefore(middle, score, thing)) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private boolean isBefore(int index, double score, E thing) {
        int byScore = Double.compare(score, scores[place(index)]);
        return byScore != 0 ? byScore < 0 : equals.compare(get(index), thing) < 0;
    }

    private void move(int from, int to) {
        places[to] = places[from];
        scores[to] = scores[from];
    }

    private int place(int index) {
        return front + index & places.length - 1;
    }

    private void grow() {
        @Nullable Object[] wider = new Object[Math.max(FEW, 2 * places.length)];
        double[] more = new double[wider.length];
        for (int i = 0; i < size; i++) {
            wider[i] = places[place(i)];
            more[i] = scores[place(i)];
        }
        places = wider;
        scores = more;
        front = 0;
    }
}
