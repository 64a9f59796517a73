package dev.parley.simulator.feeds;

import dev.parley.simulator.feeds.Behaviour.Switch;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;

/** Writes a feed as XML text. */
final class FeedXml {
    private static final DateTimeFormatter RFC_822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private final SimulatedFeed feed;
    private final String address;
    private final StringBuilder out = new StringBuilder();

    private FeedXml(SimulatedFeed feed, String address) {
        this.feed = feed;
        this.address = address;
    }

    /** The document without its prolog. */
    static String write(SimulatedFeed feed, String address) {
        FeedXml xml = new FeedXml(feed, address);
        switch (feed.format()) {
            case RSS -> xml.rss();
            case ATOM -> xml.atom();
            case RDF -> xml.rdf();
        }
        return xml.out.toString();
    }

    static String date(Instant time) {
        return RFC_822.format(time);
    }

    private String behaviour(Switch name) {
        return feed.behaviour().get(name);
    }

    private void rss() {
        out.append("<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:content=\"http://purl.org/rss/1.0/modules/content/\""
                + " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"><channel>");
        element("title", feed.title());
        element("link", address);
        element("description", feed.title());
        element("language", behaviour(Switch.LANGUAGE));
        element("ttl", behaviour(Switch.TTL));
        skipHours();
        element("sy:updatePeriod", behaviour(Switch.UPDATE_PERIOD));
        feed.items().forEach(this::rssItem);
        out.append("</channel></rss>");
    }

    private void skipHours() {
        String hours = behaviour(Switch.SKIP_HOURS);
        if (!hours.isEmpty()) {
            out.append("<skipHours>");
            Arrays.stream(hours.split(",", -1)).forEach(hour -> element("hour", hour.trim()));
            out.append("</skipHours>");
        }
    }

    private void rssItem(FeedItem item) {
        out.append("<item>");
        element("title", item.title());
        element("link", item.link());
        if (!item.id().isEmpty()) {
            out.append("<guid isPermaLink=\"")
                    .append(item.id().equals(item.link()))
                    .append("\">");
            out.append(escape(item.id())).append("</guid>");
        }
        element("description", item.html());
        element("dc:creator", item.author());
        if (item.dated()) {
            element("pubDate", date(item.published()));
        }
        if (!item.enclosure().isEmpty()) {
            out.append("<enclosure url=\"")
                    .append(escape(item.enclosure()))
                    .append("\" length=\"10\" type=\"image/png\"/>");
        }
        out.append("</item>");
    }

    private void atom() {
        out.append("<feed xmlns=\"http://www.w3.org/2005/Atom\"");
        String language = behaviour(Switch.LANGUAGE);
        out.append(language.isEmpty() ? ">" : " xml:lang=\"" + escape(language) + "\">");
        element("title", feed.title());
        element("id", address);
        out.append("<link rel=\"self\" href=\"").append(escape(address)).append("\"/>");
        element("updated", feed.now().toString());
        for (FeedItem item : feed.items()) {
            out.append("<entry>");
            element("title", item.title());
            element("id", item.id());
            if (!item.link().isEmpty()) {
                out.append("<link href=\"").append(escape(item.link())).append("\"/>");
            }
            out.append("<content type=\"html\">").append(escape(item.html())).append("</content>");
            if (!item.author().isEmpty()) {
                out.append("<author><name>").append(escape(item.author())).append("</name></author>");
            }
            if (item.dated()) {
                element("published", item.published().toString());
                element("updated", item.updated().toString());
            }
            out.append("</entry>");
        }
        out.append("</feed>");
    }

    private void rdf() {
        out.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns=\"http://purl.org/rss/1.0/\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                + " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">");
        out.append("<channel rdf:about=\"").append(escape(address)).append("\">");
        element("title", feed.title());
        element("link", address);
        element("description", feed.title());
        element("sy:updatePeriod", behaviour(Switch.UPDATE_PERIOD));
        out.append("</channel>");
        for (FeedItem item : feed.items()) {
            out.append("<item rdf:about=\"").append(escape(item.id())).append("\">");
            element("title", item.title());
            element("link", item.link());
            element("description", item.html());
            element("dc:creator", item.author());
            if (item.dated()) {
                element("dc:date", item.published().toString());
            }
            out.append("</item>");
        }
        out.append("</rdf:RDF>");
    }

    private void element(String name, String text) {
        if (!text.isEmpty()) {
            out.append('<')
                    .append(name)
                    .append('>')
                    .append(escape(text))
                    .append("</")
                    .append(name)
                    .append('>');
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
