package dev.parley.connector.feeds;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an item says, as plain text. */
final class ItemText {

    private ItemText() {}

    /** The title, the text and where to read on; each only where it adds something. */
    static String whole(SyndEntry entry, boolean atom) {
        String words = words(entry, atom);
        String link = link(entry);
        if (link.isEmpty() || words.contains(link)) {
            return words;
        }
        return words.isEmpty() ? link : words + "\n\n" + link;
    }

    /** Without the link, which some publishers change with every answer. */
    static String words(SyndEntry entry, boolean atom) {
        String title = title(entry, atom);
        String body = bodies(entry)
                .map(content -> plain(content, atom))
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
        return title == null ? "" : plain(title, atom).replaceAll("\\s+", " ");
    }

    private static Stream<SyndContent> bodies(SyndEntry entry) {
        List<SyndContent> contents = entry.getContents();
        return Stream.concat(contents.stream(), Stream.ofNullable(entry.getDescription()));
    }

    /** Atom says what is plain; RSS does not, and publishers put HTML everywhere. */
    private static String plain(SyndContent content, boolean atom) {
        String value = text(content.getValue());
        String type = text(content.getType()).toLowerCase(Locale.ROOT);
        boolean plain = atom && (type.isEmpty() || type.equals("text") || type.equals("text/plain"));
        return plain ? PlainText.cut(value.strip()) : PlainText.of(value);
    }

    /** Only addresses of the web are links. */
    static String link(SyndEntry entry) {
        String link = text(entry.getLink()).strip();
        return link.matches("(?i)https?://\\S+") ? link : "";
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
