package dev.parley.web.live;

import static java.lang.System.Logger.Level.DEBUG;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Tells tabs what they are owed, a few at a time: a browser that does not take it, for a while, delays nobody else. */
final class Telling {

    private static final System.Logger LOG = System.getLogger(Telling.class.getName());

    /** As many browsers may be stuck at once before others wait for them. */
    private static final int MOST = 16;

    private final Executor executor;
    private final Consumer<Listener> gone;
    private final Queue<Listener> due = new ConcurrentLinkedQueue<>();
    private final AtomicInteger tellers = new AtomicInteger();
    private final AtomicLong number = new AtomicLong();

    /** @param gone hears of tabs that are not there any more */
    Telling(Executor executor, Consumer<Listener> gone) {
        this.executor = executor;
        this.gone = gone;
    }

    /** Hands over and returns at once. */
    void owe(Listener listener, String what) {
        if (listener.owe(what)) {
            due.add(listener);
            employ();
        }
    }

    private void employ() {
        int before = tellers.getAndUpdate(now -> Math.min(MOST, now + 1));
        if (before == MOST) {
            return;
        }
        try {
            executor.execute(this::tell);
        } catch (RuntimeException e) {
            // the server is about to stop
            tellers.decrementAndGet();
            throw e;
        }
    }

    private void tell() {
        try {
            for (Listener next = due.poll(); next != null; next = due.poll()) {
                if (!tellAll(next)) {
                    gone.accept(next);
                }
            }
        } finally {
            tellers.decrementAndGet();
            if (!due.isEmpty()) {
                employ();
            }
        }
    }

    /** A tab that cannot be told is gone, whatever the reason: its browser connects again by itself. */
    private boolean tellAll(Listener listener) {
        try {
            return listener.tellAll(number::incrementAndGet);
        } catch (RuntimeException e) {
            LOG.log(DEBUG, "A tab could not be told.", e);
            return false;
        }
    }
}
