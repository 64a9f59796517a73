package dev.parley.shared;

import io.hypersistence.tsid.TSID;

/** Gives out 64-bit identifiers that sort by time, so that inserts can be batched and indexes stay compact. */
public final class Ids {

    private Ids() {}

    public static long next() {
        return TSID.Factory.getTsid().toLong();
    }
}
