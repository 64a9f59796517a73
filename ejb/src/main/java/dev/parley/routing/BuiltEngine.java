package dev.parley.routing;

import dev.parley.routing.engine.EngineSnapshot;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.RoutingSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An engine for questions on a node that does not route. Building it reads all that routing knows, so there is one at a
 * time, which is kept for a few seconds; whoever asks meanwhile is answered from the same one.
 */
final class BuiltEngine {

    /** How old an answer may be. */
    static final Duration KEPT = Duration.ofSeconds(3);

    private final Supplier<EngineSnapshot> truth;
    private final ReentrantLock turn = new ReentrantLock();
    private @Nullable RoutingEngine engine;
    private Instant builtAt = Instant.EPOCH;

    /** @param truth reads all that routing knows */
    BuiltEngine(Supplier<EngineSnapshot> truth) {
        this.truth = truth;
    }

    /** @param question changes nothing */
    <T> T ask(Function<RoutingEngine, T> question, Instant now) {
        turn.lock();
        try {
            return question.apply(at(now));
        } finally {
            turn.unlock();
        }
    }

    private RoutingEngine at(Instant now) {
        RoutingEngine known = engine;
        if (known != null && now.isBefore(builtAt.plus(KEPT))) {
            return known;
        }
        RoutingEngine fresh = new RoutingEngine(RoutingSettings.DEFAULT);
        fresh.restore(truth.get(), now);
        engine = fresh;
        builtAt = now;
        return fresh;
    }
}
