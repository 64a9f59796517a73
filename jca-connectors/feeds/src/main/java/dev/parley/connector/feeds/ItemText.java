package dev.parley.connector.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item says, as plain text. */
final class ItemText {

    private ItemText() {}

    /** The title, the text and where to read on; each only where it adds something. */
    static String whole(SyndEntry entry, boolean atom, URI base) {
        String words = words(entry, atom, Optional.of(base));
        String link = link(entry, base);
        if (link.isEmpty() || words.contains(link)) {
            return words;
        }
        return words.isEmpty() ? link : words + "\n\n" + link;
    }

    /** Without the link and without where the feed is, which some publishers change with every answer. */
    static String words(SyndEntry entry, boolean atom) {
        return words(entry, atom, Optional.empty());
    }

    private static String words(SyndEntry entry, boolean atom, Optional<URI> base) {
        String title = title(entry, atom);
        String body = bodies(entry)
                .map(content -> plain(content, atom, base))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        if (body.isEmpty() || body.equals(title)) {
            return title;
        }
        return title.isEmpty() || body.startsWith(title) ? body : PlainText.cut(title + "\n\n" + body);
    }

    static String title(SyndEntry entry, boolean atom) {
        SyndContent title = entry.getTitleEx();
        return title == null ? "" : plain(title, atom, Optional.empty()).replaceAll("\\s+", " ");
    }

    private static Stream<SyndContent> bodies(SyndEntry entry) {
        List<SyndContent> contents = entry.getContents();
        return Stream.concat(contents.stream(), Stream.ofNullable(entry.getDescription()));
    }

    /** Atom says what is plain; RSS does not, and publishers put HTML everywhere. */
    private static String plain(SyndContent content, boolean atom, Optional<URI> base) {
        String value = text(content.getValue());
        String type = text(content.getType()).toLowerCase(Locale.ROOT);
        boolean plain = atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
        return plain ? PlainText.cut(value.strip()) : PlainText.of(value, base);
    }

    /** Only addresses of the web are links. */
    static String link(SyndEntry entry, URI base) {
        // where an item has no link, Rome takes its ID for one
        boolean guessed =
                entry.getWireEntry() instanceof com.rometools.rome.feed.rss.Item item && item.getLink() == null;
        String link = guessed ? text(entry.getLink()).strip() : FeedAddress.link(base, entry.getLink());
        return link.matches("(?i)https?://\\S+") ? link : "";
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
