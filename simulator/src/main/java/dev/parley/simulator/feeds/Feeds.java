package dev.parley.simulator.feeds;

import dev.parley.simulator.journal.Part;
import dev.parley.simulator.journal.Shelf;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All feeds of the simulated publishers. */
public final class Feeds {
    public static final String DEMO = "harbor-news";
    private final Clock clock;
    private final Map<String, SimulatedFeed> feeds = new LinkedHashMap<>();

    public Feeds(Clock clock) {
        this.clock = clock;
    }

    public static boolean isName(String name) {
        return name.matches("[a-z0-9][a-z0-9._-]{0,60}");
    }

    /** Opens a feed; one of the same name is replaced. */
    public synchronized SimulatedFeed open(String name, String title, FeedFormat format) {
        if (!isName(name)) {
            throw new IllegalArgumentException("not a name of a feed: " + name);
        }
        SimulatedFeed feed = new SimulatedFeed(name, title, format, clock);
        feeds.put(name, feed);
        return feed;
    }

    public synchronized Optional<SimulatedFeed> find(String name) {
        return Optional.ofNullable(feeds.get(name));
    }

    public synchronized List<SimulatedFeed> list() {
        return new ArrayList<>(feeds.values());
    }

    public synchronized boolean close(String name) {
        return feeds.remove(name) != null;
    }

    /** What outlives a restart. */
    public Part kept() {
        return new Part(
                "feeds",
                this::reset,
                List.of(new Shelf<>(
                        SimulatedFeed.Kept.class,
                        SimulatedFeed.Kept::name,
                        () -> list().stream().map(SimulatedFeed::kept).toList(),
                        kept -> open(kept.name(), kept.title(), kept.format()).takeBack(kept))));
    }

    /** Forgets all feeds. */
    public synchronized void reset() {
        feeds.clear();
    }

    /** The local paper that writes about the shop of the demonstration. */
    public void seedDemo() {
        SimulatedFeed paper = open(DEMO, "Harbor News", FeedFormat.RSS);
        paper.write(
                "Harbor & Pine opens a second store",
                "<p>The furniture shop opens its doors on <b>Pier 4</b> next Saturday.</p>"
                        + "<p>More at <a href=\"https://harborpine.example/pier4\">the shop's page</a>.</p>",
                "Ida Brandt");
        paper.write(
                "Readers' letters: three weeks for a chair",
                "<p>&ldquo;I ordered in spring,&rdquo; writes a reader from the old town. Has anybody had more luck?</p>",
                "The letters desk");
    }
}
