package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Two at the same moment, each in its own transaction. */
final class Together {

    private Together() {}

    /** Does both, the second one begun before the first is committed, and returns what came of the second. */
    static <T> T together(Callable<?> first, Callable<T> second) {
        Future<T> other = ask(entities -> {
            try {
                first.call();
                Future<T> begun = the(Ground.class).start(second);
                awaitUnlessHeld(begun);
                return begun;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            return other.get(30, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException | TimeoutException e) {
            throw new AssertionError(e);
        }
    }

    /** Whoever does not wait for the other one has counted too early, and is done within this time. */
    private static void awaitUnlessHeld(Future<?> begun) throws InterruptedException, ExecutionException {
        try {
            begun.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException held) {
            assertThat(begun).isNotDone();
        }
    }
}
