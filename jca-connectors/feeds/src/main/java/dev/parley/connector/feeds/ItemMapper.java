package dev.parley.connector.feeds;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gives items of one feed as public posts. IDs are qualified by the feed, because any feed can claim any ID. */
final class ItemMapper {

    private static final int FEED_ID_BYTES = 8;
    private static final int ITEM_ID_BYTES = 16;
    private static final int HASHED_TEXT = 200;

    private final String source;
    private final String feedId;
    private final SyndFeed feed;
    private final boolean atom;
    private final String host;
    private final URI base;
    private final Instant now;

    /**
     * @param source the feed's address as the channel names it, which stays when the feed moves
     * @param answeredFrom where it was found
     */
    ItemMapper(String source, URI answeredFrom, SyndFeed feed, Instant now) {
        this.source = source;
        this.feedId = Fingerprint.hex(source, FEED_ID_BYTES);
        this.feed = feed;
        this.atom = ItemText.text(feed.getFeedType()).startsWith("atom");
        this.host = ItemText.text(answeredFrom.getHost());
        this.base =
                feed.originalWireFeed() instanceof Feed wire ? within(answeredFrom, wire.getXmlBase()) : answeredFrom;
        this.now = now;
    }

    private static URI within(URI outer, @Nullable String inner) {
        return FeedAddress.resolve(outer, ItemText.text(inner)).orElse(outer);
    }

    /** What relative links of an item start from. */
    private URI base(SyndEntry entry) {
        return entry.getWireEntry() instanceof Entry wire ? within(base, wire.getXmlBase()) : base;
    }

    Item map(SyndEntry entry) {
        String identity = identity(entry);
        Optional<Instant> written = time(entry.getPublishedDate()).or(() -> time(entry.getUpdatedDate()));
        return new Item(
                Fingerprint.brief(identity),
                Fingerprint.brief(ItemText.words(entry, atom)),
                written.isPresent(),
                post(entry, identity, written.filter(now::isAfter).orElse(now)));
    }

    /** WIRE 5: the ID that the publisher gave, else the link, else what it says. */
    private String identity(SyndEntry entry) {
        String uri = ItemText.text(entry.getUri()).strip();
        if (!uri.isEmpty()) {
            return uri;
        }
        String link = ItemText.text(entry.getLink()).strip();
        if (!link.isEmpty()) {
            return link;
        }
        String words = ItemText.words(entry, atom);
        return ItemText.title(entry, atom) + "\n" + time(entry.getPublishedDate()) + "\n"
                + words.substring(0, Math.min(HASHED_TEXT, words.length()));
    }

    private FetchedPost post(SyndEntry entry, String identity, Instant written) {
        String id = feedId + "-" + Fingerprint.hex(identity, ITEM_ID_BYTES);
        Author author = author(entry);
        return new FetchedPost(
                id,
                Visibility.PUBLIC,
                author,
                ItemText.whole(entry, atom, base(entry)),
                language(),
                written,
                "",
                id,
                author,
                false,
                media(entry),
                attributes(entry, identity),
                source);
    }

    private Author author(SyndEntry entry) {
        String name = entry.getAuthors().stream()
                .map(SyndPerson::getName)
                .filter(known -> known != null && !known.isBlank())
                .findFirst()
                .orElseGet(() -> ItemText.text(entry.getAuthor()))
                .strip();
        if (name.isEmpty()) {
            return new Author(feedId, host, title(feed, host), "", -1);
        }
        String id = feedId + "-" + Fingerprint.hex(name.toLowerCase(Locale.ROOT), FEED_ID_BYTES);
        return new Author(id, host, cut(PlainText.of(name)), "", -1);
    }

    static String title(SyndFeed feed, String otherwise) {
        String title = cut(PlainText.of(ItemText.text(feed.getTitle())).replaceAll("\\s+", " "));
        return title.isEmpty() ? otherwise : title;
    }

    private static String cut(String name) {
        return name.length() <= HASHED_TEXT ? name : name.substring(0, HASHED_TEXT);
    }

    private String language() {
        String language = ItemText.text(feed.getLanguage()).strip();
        return language.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*") ? language.toLowerCase(Locale.ROOT) : "";
    }

    private List<Media> media(SyndEntry entry) {
        URI from = base(entry);
        return entry.getEnclosures().stream()
                .map(enclosure -> media(enclosure, FeedAddress.link(from, enclosure.getUrl())))
                .filter(media -> media.url().matches("(?i)https?://\\S+"))
                .toList();
    }

    private static Media media(SyndEnclosure enclosure, String url) {
        String type = ItemText.text(enclosure.getType()).strip().toLowerCase(Locale.ROOT);
        String kind = switch (type.replaceFirst("/.*", "")) {
            case "image" -> "photo";
            case "video" -> "video";
            case "audio" -> "audio";
            default -> "document";
        };
        long size = enclosure.getLength() > 0 ? enclosure.getLength() : -1;
        return new Media("", kind, url, "", type, "", size, Map.of());
    }

    private Map<String, String> attributes(SyndEntry entry, String identity) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("rssFeedUrl", source);
        values.put("rssFeedTitle", title(feed, host));
        values.put("rssItemId", ItemText.text(entry.getUri()).isBlank() ? "" : identity);
        values.put("rssItemLink", ItemText.link(entry, base(entry)));
        values.put("rssItemTitle", ItemText.title(entry, atom));
        values.put("rssCategories", categories(entry));
        values.values().removeIf(String::isEmpty);
        return values;
    }

    private static String categories(SyndEntry entry) {
        Stream<String> names = entry.getCategories().stream().map(SyndCategory::getName);
        return names.filter(name -> name != null && !name.isBlank())
                .map(String::strip)
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private static Optional<Instant> time(Date date) {
        return Optional.ofNullable(date).map(Date::toInstant);
    }
}
