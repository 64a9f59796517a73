package dev.parley.bench.centre;

/**
 * An interaction of the day.
 *
 * @param second when it comes, from the beginning of the day
 * @param skill number of the skill that it asks for, or -1
 * @param handling how long it takes an agent, in seconds
 * @param patience after how many seconds of waiting the customer gives up
 */
record Arrival(int number, int second, int workgroup, boolean direct, int skill, int handling, int patience) {}
