package dev.parley.routing.engine;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Things in an order that never changes while they stand here, side by side in a ring of places. What comes or goes moves
 * its neighbours on the shorter side; in a queue that is the end or the front, so that long rows cost no more than short
 * ones.
 */
final class Row<E> implements Iterable<E> {
    private static final int FEW = 4;

    private final Comparator<? super E> order;
    private @Nullable Object[] places = new Object[FEW];
    private int front;
    private int size;

    /** @param order which tells any two things apart */
    Row(Comparator<? super E> order) {
        this.order = order;
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

    void add(E thing) {
        if (size == places.length) {
            grow();
        }
        int index = indexFor(thing);
        if (index < size - index) {
            front = place(-1);
            size++;
            for (int i = 0; i < index; i++) {
                places[place(i)] = places[place(i + 1)];
            }
        } else {
            for (int i = size; i > index; i--) {
                places[place(i)] = places[place(i - 1)];
            }
            size++;
        }
        places[place(index)] = thing;
    }

    /** Whether it was here. */
    boolean remove(E thing) {
        int index = indexFor(thing);
        if (index == size || get(index) != thing) {
            return false;
        }
        if (index < size - index - 1) {
            for (int i = index; i > 0; i--) {
                places[place(i)] = places[place(i - 1)];
            }
            places[front] = null;
            front = place(1);
        } else {
            for (int i = index; i < size - 1; i++) {
                places[place(i)] = places[place(i + 1)];
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
    private int indexFor(E thing) {
        int from = 0;
        int to = size;
        while (from < to) {
            int middle = from + to >>> 1;
            if (order.compare(get(middle), thing) < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int place(int index) {
        return front + index & places.length - 1;
    }

    private void grow() {
        @Nullable Object[] wider = new Object[2 * places.length];
        for (int i = 0; i < size; i++) {
            wider[i] = places[place(i)];
        }
        places = wider;
        front = 0;
    }
}
