package dev.parley.simulator.feeds;

import java.time.Instant;

/**
 * What a publisher wrote.
 *
 * @param id as the feed gives it; empty where the publisher gives none
 * @param html the text, as HTML
 * @param link where to read on, or empty
 * @param author or empty
 * @param enclosure address of a picture or recording, or empty
 * @param published the zero of time where the publisher tells none
 */
public record FeedItem(
        String id,
        String title,
        String html,
        String link,
        String author,
        String enclosure,
        Instant published,
        Instant updated) {

    FeedItem edited(String newTitle, String newHtml, Instant now) {
        return new FeedItem(id, newTitle, newHtml, link, author, enclosure, published, now);
    }

    boolean dated() {
        return !published.equals(Instant.EPOCH);
    }
}
