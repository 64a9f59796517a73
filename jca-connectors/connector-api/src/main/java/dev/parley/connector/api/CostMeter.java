package dev.parley.connector.api;

import java.util.List;

/**
 * A facet of connections to platforms that bill each call: what the calls of this connection have cost. The application
 * takes the costs after its calls and adds them up for each account and day.
 */
public interface CostMeter {

    /**
     * What calls of one kind cost.
     *
     * @param kind what was paid for, short and stable: {@code post-read}, {@code message-sent} …
     * @param count how many of them
     * @param microDollars price of all of them, in millionths of a US dollar; 0 on a plan that does not bill calls
     */
    record Cost(String kind, int count, long microDollars) {}

    /** The costs since the last time they were taken. */
    List<Cost> take();
}
