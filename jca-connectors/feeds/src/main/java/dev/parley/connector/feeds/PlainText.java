package dev.parley.connector.feeds;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** HTML as people would type it: paragraphs as lines, links with their address, nothing that runs. */
final class PlainText implements NodeVisitor {

    /** Longer texts are cut. */
    static final int LONGEST = 50_000;

    private static final Set<String> SILENT =
            Set.of("script", "style", "head", "template", "iframe", "object", "svg", "noscript");
    private static final Set<String> PARAGRAPHS = Set.of(
            "p",
            "div",
            "blockquote",
            "ul",
            "ol",
            "table",
            "section",
            "article",
            "pre",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "figure",
            "hr");
    private static final Set<String> LINES = Set.of("br", "li", "tr", "dt", "dd", "figcaption");

    private final StringBuilder text = new StringBuilder();
    private int silent;

    private final Optional<URI> base;

    private PlainText(Optional<URI> base) {
        this.base = base;
    }

    static String of(String html) {
        return of(html, Optional.empty());
    }

    /** @param base where the text is from; without it, only links with a whole address are shown */
    static String of(String html, Optional<URI> base) {
        PlainText visitor = new PlainText(base);
        NodeTraversor.traverse(visitor, Jsoup.parseBodyFragment(html).body());
        return cut(visitor.text
                .toString()
                .replaceAll("[ \\t]*\\n[ \\t]*", "\n")
                .replaceAll("\\n{3,}", "\n\n")
                .strip());
    }

    /** Never between the halves of a character. */
    static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words && silent == 0) {
            add(words.getWholeText());
        } else if (node instanceof Element element) {
            String name = element.normalName();
            silent += SILENT.contains(name) ? 1 : 0;
            breaks(name);
            if (silent == 0 && name.equals("img")) {
                add(element.attr("alt"));
            }
            if (name.equals("li")) {
                text.append("• ");
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            String name = element.normalName();
            silent -= SILENT.contains(name) ? 1 : 0;
            if (silent == 0 && name.equals("a")) {
                link(element);
            }
            if (PARAGRAPHS.contains(name)) {
                text.append("\n\n");
            }
        }
    }

    private void breaks(String name) {
        if (PARAGRAPHS.contains(name)) {
            text.append("\n\n");
        } else if (LINES.contains(name)) {
            text.append('\n');
        } else if (name.equals("td") || name.equals("th")) {
            add(" ");
        }
    }

    /** Runs of blanks become one. */
    private void add(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = Character.isWhitespace(c) || c == '\u00A0';
            if (!blank) {
                text.append(c);
            } else if (text.length() > 0 && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                text.append(' ');
            }
        }
    }

    /** The address follows the words, unless they are the address. */
    private void link(Element anchor) {
        String href = anchor.attr("href").strip();
        String target = base.map(from -> FeedAddress.link(from, href)).orElse(href);
        String words = anchor.text().strip();
        if (target.matches("(?i)https?://.*") && !words.equals(target)) {
            text.append(words.isEmpty() ? target : " (" + target + ")");
        }
    }
}
