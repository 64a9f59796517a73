package dev.parley.connector.feeds;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One feed of a channel, at its address. */
final class FeedSource {

    private final String address;
    private final FeedHttp http;
    private final Clock clock;

    /**
     * What a feed holds now.
     *
     * @param answer how it came
     * @param feed the document; empty when nothing has changed
     * @param items oldest first, each once
     * @param unreadable words about what could not be read
     */
    record Content(FeedAnswer answer, Optional<SyndFeed> feed, List<Item> items, List<String> unreadable) {}

    FeedSource(String address, FeedHttp http, Clock clock) {
        this.address = address;
        this.http = http;
        this.clock = clock;
    }

    String address() {
        return address;
    }

    /** What has changed since the mark was made. */
    Content readSince(FeedMark mark) throws FeedFailure {
        Map<String, String> validators = new HashMap<>();
        if (!mark.etag().isEmpty()) {
            validators.put("If-None-Match", mark.etag());
        }
        if (!mark.modified().isEmpty()) {
            validators.put("If-Modified-Since", mark.modified());
        }
        return content(http.get(uri(mark.address().isEmpty() ? address : mark.address()), validators));
    }

    /** Everything, from where the channel says it is. */
    Content readAll() throws FeedFailure {
        return content(http.get(uri(address), Map.of()));
    }

    private static URI uri(String text) throws FeedFailure {
        return FeedAddress.parse(text)
                .orElseThrow(() -> FeedFailure.passing(
                        "feeds.bad-address", "The feed's address cannot be read: check how it is written."));
    }

    private Content content(FeedAnswer answer) throws FeedFailure {
        if (answer.unchanged()) {
            return new Content(answer, Optional.empty(), List.of(), List.of());
        }
        SyndFeed feed = FeedParser.parse(answer);
        List<String> unreadable = new ArrayList<>();
        List<Item> items = items(answer, feed, unreadable);
        return new Content(answer, Optional.of(feed), items, unreadable);
    }

    private List<Item> items(FeedAnswer answer, SyndFeed feed, List<String> unreadable) {
        Instant now = clock.instant();
        ItemMapper mapper = new ItemMapper(address, answer.address(), feed, now);
        List<SyndEntry> entries = feed.getEntries();
        if (entries.size() > FeedParser.MOST_ITEMS) {
            unreadable.add(FeedAddress.shown(address) + " has " + entries.size() + " items; only the first "
                    + FeedParser.MOST_ITEMS + " are read.");
        }
        Map<String, Item> byKey = new HashMap<>();
        List<Item> items = new ArrayList<>();
        // publishers put the newest first, so among items of one time the last one is the oldest
        for (int i = Math.min(entries.size(), FeedParser.MOST_ITEMS) - 1; i >= 0; i--) {
            Item item = mapper.map(entries.get(i));
            if (byKey.putIfAbsent(item.key(), item) == null) {
                items.add(item);
            }
        }
        items.sort(Comparator.comparing(item -> item.post().createdAt()));
        return items;
    }
}
