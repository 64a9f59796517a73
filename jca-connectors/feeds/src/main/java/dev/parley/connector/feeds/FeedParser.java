package dev.parley.connector.feeds;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;

/**
 * Makes a feed of bytes. Document types are refused, so that no entity can read files or grow; nesting and the number
 * of elements are bounded.
 */
final class FeedParser {

    /** So many items of a feed are read, the first ones. */
    static final int MOST_ITEMS = 500;

    private static final int LONGEST_RAW = 1024 * 1024;
    /** What Rome says of a document that is in none of its dialects. */
    private static final String UNKNOWN = "Invalid document";

    private static final String FEATURES = "http://xml.org/sax/features/";

    private FeedParser() {}

    static SyndFeed parse(FeedAnswer answer) throws FeedFailure {
        String shown = FeedAddress.shown(answer.address());
        if (answer.body().length == 0) {
            throw FeedFailure.passing("feeds.empty", shown + " answers with nothing.");
        }
        try {
            SyndFeedInput input = new SyndFeedInput(false, Locale.US);
            input.setPreserveWireFeed(true);
            return input.build(document(answer));
        } catch (IllegalArgumentException foreign) {
            throw UNKNOWN.equals(foreign.getMessage())
                    ? FeedFailure.passing(
                            "feeds.not-a-feed",
                            shown + " is not a feed: look for the address of the feed on that page.")
                    : FeedFailure.passing(
                            "feeds.broken-document",
                            shown + " holds a value that cannot be: its publisher must mend it.");
        } catch (FeedException | JDOMException | IOException broken) {
            throw FeedFailure.passing("feeds.broken-document", shown + " " + why(broken, answer));
        } catch (StackOverflowError nested) {
            throw FeedFailure.passing("feeds.broken-document", shown + " is nested too deep to be read.");
        }
    }

    private static Document document(FeedAnswer answer) throws IOException, JDOMException {
        SAXBuilder builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature(FEATURES + "external-general-entities", false);
        builder.setFeature(FEATURES + "external-parameter-entities", false);
        builder.setExpandEntities(false);
        builder.setXMLFilter(new Bounds());
        try (Reader text = new XmlFixerReader(FeedText.of(answer))) {
            Document document = builder.build(text);
            Mending.mend(document);
            return document;
        }
    }

    /** The document as it came, for the raw store; of a huge one only the beginning. */
    static String raw(FeedAnswer answer) {
        try (Reader text = FeedText.of(answer)) {
            char[] start = new char[LONGEST_RAW];
            int length = 0;
            for (int read = 0; read >= 0 && length < LONGEST_RAW; length += Math.max(0, read)) {
                read = text.read(start, length, LONGEST_RAW - length);
            }
            return new String(start, 0, length);
        } catch (IOException impossible) {
            return "";
        }
    }

    private static String why(Exception broken, FeedAnswer answer) {
        String type = answer.header("Content-Type").toLowerCase(Locale.ROOT);
        for (Throwable link = broken; link != null; link = link.getCause()) {
            if (link instanceof Bounds.ExceededException) {
                return "is " + link.getMessage();
            }
            if (String.valueOf(link.getMessage()).contains("DOCTYPE")) {
                return type.contains("html")
                        ? "is a web page, not a feed: look for the address of the feed on that page."
                        : "holds a document type, which is refused for safety.";
            }
        }
        return type.contains("html")
                ? "is a web page, not a feed: look for the address of the feed on that page."
                : "holds broken XML: its publisher must mend it.";
    }
}
