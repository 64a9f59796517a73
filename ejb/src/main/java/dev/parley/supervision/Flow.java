package dev.parley.supervision;

/** Arrivals in the queue of a workgroup, or departures from it, in one step of {@link WaitingCurve}. */
record Flow(boolean arrival, long workgroupId, long step, int count) {}
