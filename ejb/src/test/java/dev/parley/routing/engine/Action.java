package dev.parley.routing.engine;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** One step of a random history: some seconds pass, then something happens, chosen among few by the numbers. */
record Action(int secondsLater, Kind kind, int who, int what, int how) {

    enum Kind {
        QUEUE,
        AVAILABLE,
        ACCEPT,
        END,
        REJECT,
        TICK,
        AWAY,
        MISS,
        LOAD,
        GONE,
        HELD,
        LOST,
        AGENT,
        WORKGROUP,
        REMOVE_AGENT
    }

    static Arbitrary<Action> any() {
        Arbitrary<Integer> number = Arbitraries.integers().between(0, 11);
        return Combinators.combine(Arbitraries.of(0, 0, 1, 5, 20, 60), kinds(), number, number, number)
                .as(Action::new);
    }

    /** The everyday kinds are frequent, so that histories fill up before a rare one empties them. */
    private static Arbitrary<Kind> kinds() {
        return Arbitraries.frequencyOf(
                Tuple.of(12, Arbitraries.of(Kind.QUEUE, Kind.AVAILABLE)),
                Tuple.of(8, Arbitraries.of(Kind.ACCEPT, Kind.END, Kind.REJECT)),
                Tuple.of(4, Arbitraries.of(Kind.values())));
    }
}
