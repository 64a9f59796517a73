package dev.parley.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A post's text, cut into pieces, so that templates make links without ever printing unescaped text. The pieces put
 * together are the text again.
 */
public record RichText(List<Paragraph> paragraphs) {

    private static final Pattern PIECES = Pattern.compile(
            "(?<link>https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]’”'])"
                    + "|(?<![\\p{L}\\p{N}_@/])(?<mention>@[A-Za-z0-9_]{1,15})(?![\\p{L}\\p{N}_@])"
                    + "|(?<![\\p{L}\\p{N}_&/])(?<hashtag>#(?=[\\p{N}_]*\\p{L})[\\p{L}\\p{N}_]+)",
            Pattern.UNICODE_CHARACTER_CLASS);

    public RichText {
        paragraphs = List.copyOf(paragraphs);
    }

    /** What a piece is. */
    public enum Kind {
        TEXT,
        LINK,
        MENTION,
        HASHTAG
    }

    /** @param href where a link leads; empty for other pieces */
    public record Piece(Kind kind, String text, String href) {

        public boolean isLink() {
            return kind == Kind.LINK;
        }

        public boolean isMarked() {
            return kind == Kind.MENTION || kind == Kind.HASHTAG;
        }
    }

    /** A line of the text. */
    public record Paragraph(List<Piece> pieces) {

        public Paragraph {
            pieces = List.copyOf(pieces);
        }
    }

    public static RichText of(String text) {
        return new RichText(
                text.lines().map(line -> new Paragraph(pieces(line))).toList());
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher found = PIECES.matcher(line);
        int done = 0;
        while (found.find()) {
            addText(pieces, line.substring(done, found.start()));
            pieces.add(piece(found));
            done = found.end();
        }
        addText(pieces, line.substring(done));
        return pieces;
    }

    private static void addText(List<Piece> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(Kind.TEXT, text, ""));
        }
    }

    private static Piece piece(Matcher found) {
        String text = found.group();
        if (found.group("link") != null) {
            return new Piece(Kind.LINK, text, text);
        }
        return new Piece(found.group("mention") != null ? Kind.MENTION : Kind.HASHTAG, text, "");
    }
}
