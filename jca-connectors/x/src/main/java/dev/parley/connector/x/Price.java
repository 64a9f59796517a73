package dev.parley.connector.x;

import dev.parley.connector.api.CostMeter.Cost;
import java.util.Locale;

/** What X charges on the plan that is paid by use, in millionths of a US dollar (WIRE 1.3). */
enum Price {
    POST_READ(5_000),
    OWN_MENTION_READ(1_000),
    USER_READ(10_000),
    MESSAGE_READ(10_000),
    POST(15_000),
    POST_WITH_LINK(200_000),
    REPLY(10_000),
    MESSAGE_SENT(15_000);

    private final long microDollars;

    Price(long microDollars) {
        this.microDollars = microDollars;
    }

    Cost of(int count, boolean billed) {
        String kind = name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Cost(kind, count, billed ? count * microDollars : 0);
    }
}
