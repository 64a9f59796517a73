package dev.parley.outbound;

import com.twitter.twittertext.TwitterTextParser;
import dev.parley.shared.RefusedException;

/** Lengths as X counts them (WIRE 1.11). */
public final class TextLength {

    /** Longest public post, in weighted characters. */
    public static final int PUBLIC_LIMIT = 280;

    /** Longest direct message, in characters. */
    public static final int PRIVATE_LIMIT = 10_000;

    private TextLength() {}

    /** Length of a public post: most letters count one, others and emoji two, a URL 23. */
    public static int weighted(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    /** Refuses a text that is empty or too long for where it goes. */
    public static void check(String text, boolean privately) {
        if (text.isBlank()) {
            throw new RefusedException("Write something first.");
        }
        int length = privately ? text.codePointCount(0, text.length()) : weighted(text);
        int limit = privately ? PRIVATE_LIMIT : PUBLIC_LIMIT;
        if (length > limit) {
            throw new RefusedException("This is " + (length - limit) + " characters too long: " + length + " of "
                    + limit + (privately ? "." : ", as X counts."));
        }
    }
}
