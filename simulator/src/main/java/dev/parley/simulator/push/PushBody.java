package dev.parley.simulator.push;

/** Bytes on their way to an address. */
record PushBody(PushTarget target, byte[] bytes) {}
