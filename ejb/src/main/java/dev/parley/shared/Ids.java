package dev.parley.shared;

import io.hypersistence.tsid.TSID;
import java.time.Instant;

/** Gives out 64-bit identifiers that sort by time, so that inserts can be batched and indexes stay compact. */
public final class Ids {

    private static final int BITS_BELOW_THE_TIME = 22;

    private Ids() {}

    public static long next() {
        return TSID.Factory.getTsid().toLong();
    }

    /** The smallest identifier that may have been given out at a moment; none of an earlier millisecond is as large. */
    public static long atOrAfter(Instant moment) {
        return moment.toEpochMilli() - TSID.TSID_EPOCH << BITS_BELOW_THE_TIME;
    }
}
