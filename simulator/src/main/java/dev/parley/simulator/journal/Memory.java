package dev.parley.simulator.journal;

import jakarta.json.JsonObject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the journal's lines say about the parts, and how the parts differ from that by now. */
final class Memory {
    private static final Logger LOG = System.getLogger(Memory.class.getName());

    private record Place(String part, String shelf, String key) {}

    private final Map<Place, JsonObject> read = new LinkedHashMap<>();
    private final Map<Place, Record> written = new LinkedHashMap<>();
    private final List<Part> parts = new ArrayList<>();

    void hear(Kept line) {
        Place place = new Place(line.part(), line.shelf(), line.key());
        if (line.gone()) {
            read.remove(place);
        } else {
            read.put(place, line.value());
        }
    }

    /** Whether the lines knew the part; then it is as it was. */
    boolean takeBack(Part part) {
        boolean known = read.keySet().stream().anyMatch(place -> place.part().equals(part.name()));
        if (known) {
            part.forget().run();
            part.shelves().forEach(shelf -> takeBack(part, shelf));
        }
        read.keySet().removeIf(place -> place.part().equals(part.name()));
        parts.add(part);
        part.shelves().forEach(shelf -> now(part, shelf).forEach(known ? written::put : (place, thing) -> {}));
        return known;
    }

    private void takeBack(Part part, Shelf<?> shelf) {
        read.forEach((place, json) -> {
            if (place.part().equals(part.name()) && place.shelf().equals(shelf.name())) {
                takeBack(shelf, place, json);
            }
        });
    }

    private static void takeBack(Shelf<?> shelf, Place place, JsonObject json) {
        try {
            shelf.takeBack(RecordText.record(shelf.kind(), json));
        } catch (IllegalArgumentException | ClassCastException | ArithmeticException e) {
            LOG.log(Level.WARNING, "{0} is left out: {1}", place, e.getMessage());
        }
    }

    private static <T extends Record> Map<Place, Record> now(Part part, Shelf<T> shelf) {
        Map<Place, Record> things = new LinkedHashMap<>();
        shelf.things()
                .get()
                .forEach(thing -> things.put(
                        new Place(part.name(), shelf.name(), shelf.key().apply(thing)), thing));
        return things;
    }

    /** Tells what changed since the last time. */
    void changes(Consumer<Kept> listener) {
        parts.forEach(part -> part.shelves().forEach(shelf -> changes(part, shelf, listener)));
    }

    private void changes(Part part, Shelf<?> shelf, Consumer<Kept> listener) {
        Map<Place, Record> now = now(part, shelf);
        now.forEach((place, thing) -> {
            if (!thing.equals(written.get(place))) {
                written.put(place, thing);
                listener.accept(Kept.of(part, shelf.name(), place.key(), thing));
            }
        });
        written.keySet().removeIf(place -> {
            boolean gone =
                    place.part().equals(part.name()) && place.shelf().equals(shelf.name()) && !now.containsKey(place);
            if (gone) {
                listener.accept(Kept.gone(part, shelf.name(), place.key()));
            }
            return gone;
        });
    }

    void clear() {
        read.clear();
        written.clear();
    }
}
