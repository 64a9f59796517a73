package dev.parley.simulator.journal;

import java.util.Collection;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * All things of one kind in a part of the simulator.
 *
 * @param key tells one thing from the others of its kind, now and after a restart
 * @param things what there is now, as copies that nobody changes any more
 * @param takeBack puts one of them back after a restart
 */
public record Shelf<T extends Record>(
        Class<T> kind, Function<T, String> key, Supplier<? extends Collection<T>> things, Consumer<T> takeBack) {

    String name() {
        return kind.getSimpleName();
    }

    void takeBack(Record thing) {
        takeBack.accept(kind.cast(thing));
    }
}
