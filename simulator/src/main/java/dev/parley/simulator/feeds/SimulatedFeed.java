package dev.parley.simulator.feeds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One feed of one publisher: its items, how it behaves, and how often it was asked. */
public final class SimulatedFeed {
    private final String name;
    private final String title;
    private final FeedFormat format;
    private final Clock clock;
    private final Behaviour behaviour = new Behaviour();
    private final List<FeedItem> items = new ArrayList<>();
    private final Map<Integer, Integer> answers = new LinkedHashMap<>();
    private int written;

    SimulatedFeed(String name, String title, FeedFormat format, Clock clock) {
        this.name = name;
        this.title = title;
        this.format = format;
        this.clock = clock;
    }

    /** All that a restart must not forget. */
    record Kept(
            String name,
            String title,
            FeedFormat format,
            int written,
            List<FeedItem> items,
            Map<String, String> behaviour) {}

    synchronized Kept kept() {
        return new Kept(name, title, format, written, List.copyOf(items), behaviour.byName());
    }

    synchronized void takeBack(Kept kept) {
        items.addAll(kept.items());
        written = kept.written();
        kept.behaviour().forEach((name, value) -> behaviour.set(Behaviour.Switch.valueOf(name), value));
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public FeedFormat format() {
        return format;
    }

    public Behaviour behaviour() {
        return behaviour;
    }

    /** Writes an item that is published now. */
    public FeedItem write(String itemTitle, String html) {
        return write(itemTitle, html, "");
    }

    public synchronized FeedItem write(String itemTitle, String html, String author) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        String id = "https://news.example/" + name + "/" + ++written;
        FeedItem item = new FeedItem(id, itemTitle, html, id, author, "", now, now);
        items.add(0, item);
        return item;
    }

    /** Puts an item in front as it is. */
    public synchronized void add(FeedItem item) {
        items.add(0, item);
    }

    public synchronized Optional<FeedItem> edit(String id, String newTitle, String html) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().equals(id)) {
                Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
                items.set(i, items.get(i).edited(newTitle, html, now));
                return Optional.of(items.get(i));
            }
        }
        return Optional.empty();
    }

    public synchronized boolean remove(String id) {
        return items.removeIf(item -> item.id().equals(id));
    }

    /** Newest first. */
    public synchronized List<FeedItem> items() {
        return List.copyOf(items);
    }

    Instant now() {
        return clock.instant();
    }

    synchronized void count(int status) {
        answers.merge(status, 1, Integer::sum);
    }

    /** How often each status was answered. */
    public synchronized Map<Integer, Integer> answers() {
        return new LinkedHashMap<>(answers);
    }
}
