package dev.parley.simulator.x;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** The events of the last day, for those who missed some (WIRE 1.4). */
final class ActivityLog {
    static final Duration KEPT = Duration.ofHours(24);
    private static final int MOST = 20_000;
    private final Deque<Event> events = new ArrayDeque<>();

    /**
     * Something that an app was told.
     *
     * @param webhook where it was delivered; 0 for the stream alone
     */
    record Event(long at, String app, long webhook, JsonObject content) {
        String uuid() {
            return content.getString("event_uuid");
        }
    }

    synchronized void add(Event event) {
        long oldest = event.at() - KEPT.toMillis();
        while (!events.isEmpty() && (events.size() == MOST || events.getFirst().at() < oldest)) {
            events.removeFirst();
        }
        events.add(event);
    }

    /** Oldest first; the end is excluded. */
    synchronized List<Event> between(long from, long to, Predicate<Event> wanted) {
        return events.stream()
                .filter(event -> event.at() >= from && event.at() < to)
                .filter(wanted)
                .toList();
    }

    synchronized void clear() {
        events.clear();
    }
}
