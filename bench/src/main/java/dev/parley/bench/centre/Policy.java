package dev.parley.bench.centre;

import java.util.List;

/** A way of giving out work. Each call tells what happened at a second and returns what was given out thereupon. */
interface Policy {

    record Given(Arrival arrival, int agent) {}

    String name();

    List<Given> comes(Staff agent, int second);

    List<Given> goes(Staff agent, int second);

    List<Given> arrives(Arrival arrival, int second);

    /** The customer gave up. */
    List<Given> abandons(Arrival arrival, int second);

    List<Given> ends(Arrival arrival, int agent, int second);
}
