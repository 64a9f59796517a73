package dev.parley.simulator.fault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The switches that are on. */
public final class Faults {
    private static final class Armed {
        private final Fault fault;
        private int left;

        private Armed(Fault fault) {
            this.fault = fault;
            this.left = fault.times();
        }
    }

    private final Map<String, Armed> armed = new LinkedHashMap<>();
    private volatile boolean any;

    /** Switches a fault on; one with the same id is replaced. */
    public synchronized void put(Fault fault) {
        armed.put(fault.id(), new Armed(fault));
        any = true;
    }

    public synchronized boolean remove(String id) {
        boolean removed = armed.remove(id) != null;
        any = !armed.isEmpty();
        return removed;
    }

    public synchronized void clear() {
        armed.clear();
        any = false;
    }

    /** The switches with what is left of their count; 0 stands for "permanent". */
    public synchronized Map<Fault, Integer> list() {
        Map<Fault, Integer> all = new LinkedHashMap<>();
        armed.values().forEach(each -> all.put(each.fault, each.left));
        return all;
    }

    /**
     * The faults that strike this call, each counted down by one.
     *
     * @param call method and path, {@code GET /2/users/me}
     */
    public List<Fault> strike(String call, String caller) {
        return any ? strikeArmed(call, caller) : List.of();
    }

    private synchronized List<Fault> strikeArmed(String call, String caller) {
        List<Fault> hits = new ArrayList<>();
        for (Armed each : List.copyOf(armed.values())) {
            if (each.fault.covers(call, caller)) {
                hits.add(each.fault);
                countDown(each);
            }
        }
        return hits;
    }

    private void countDown(Armed each) {
        if (each.fault.times() > 0 && --each.left == 0) {
            remove(each.fault.id());
        }
    }
}
