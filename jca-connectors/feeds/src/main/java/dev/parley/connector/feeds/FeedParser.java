package dev.parley.connector.feeds;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
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
            throw FeedFailure.passing(
                    "feeds.not-a-feed", shown + " is not a feed: look for the address of the feed on that page.");
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
        try (Reader text = new XmlFixerReader(text(answer))) {
            return builder.build(text);
        }
    }

    /** The document as it came, for the raw store; of a huge one only the beginning. */
    static String raw(FeedAnswer answer) {
        try (Reader text = text(answer)) {
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

    /**
     * The character set: a byte order mark wins, then what the document says of itself, then the HTTP header, because
     * servers are wrong more often than documents. A header without a character set says nothing, whatever its type.
     */
    private static Reader text(FeedAnswer answer) throws IOException {
        String type = answer.header("Content-Type");
        boolean says = type.toLowerCase(Locale.ROOT).contains("charset") && !marked(answer.body());
        return new XmlReader(
                new ByteArrayInputStream(answer.body()), says ? xml(type) : "application/xml", true, "UTF-8");
    }

    /** Publishers send feeds as anything; only the character set of it counts. */
    private static String xml(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0 ? "application/xml" : "application/xml" + type.substring(parameters);
    }

    private static boolean marked(byte[] body) {
        return starts(body, 0xEF, 0xBB, 0xBF) || starts(body, 0xFE, 0xFF) || starts(body, 0xFF, 0xFE);
    }

    private static boolean starts(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
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
