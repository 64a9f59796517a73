package dev.parley.web.live;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * One open tab and what it wants to hear. What it is owed is told by one thread at a time: a tab that takes nothing keeps
 * no more than one waiting, and is owed each topic once.
 */
final class Listener {

    /** Owed where a sign of life is due; no topic is called so. */
    static final String BEAT = "";

    private final long userId;
    private final Set<String> topics;
    private final Line line;
    private final Set<String> owed = new LinkedHashSet<>();
    private boolean told;

    Listener(long userId, Set<String> topics, Line line) {
        this.userId = userId;
        this.topics = topics;
        this.line = line;
    }

    long userId() {
        return userId;
    }

    Set<String> topics() {
        return topics;
    }

    boolean wants(String topic) {
        return topics.contains(topic);
    }

    boolean beat() {
        return line.beat();
    }

    void close() {
        line.close();
    }

    /** Returns whether somebody has to begin telling; otherwise who tells already will tell this too. */
    synchronized boolean owe(String what) {
        owed.add(what);
        boolean begin = !told;
        told = true;
        return begin;
    }

    /** Tells everything that is owed; returns whether the tab is still there. A tab that is gone is told nothing more. */
    boolean tellAll(LongSupplier numbers) {
        for (List<String> some = takeOwed(); !some.isEmpty(); some = takeOwed()) {
            for (String what : some) {
                boolean there = what.equals(BEAT) ? line.beat() : line.tell(what, numbers.getAsLong());
                if (!there) {
                    return false;
                }
            }
        }
        return true;
    }

    private synchronized List<String> takeOwed() {
        List<String> some = List.copyOf(owed);
        owed.clear();
        told = !some.isEmpty();
        return some;
    }
}
