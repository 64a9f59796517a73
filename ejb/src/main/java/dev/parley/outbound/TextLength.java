package dev.parley.outbound;

import com.twitter.twittertext.TwitterTextParser;
import dev.parley.shared.RefusedException;

/** Lengths as the platforms count them (WIRE 1.11 and section 7). */
public final class TextLength {

    private TextLength() {}

    /** Length of a public post on X: most letters count one, others and emoji two, a URL 23. */
    public static int weighted(String text) {
        return TwitterTextParser.parseTweet(text).weightedLength;
    }

    /** Refuses a text that is empty or too long for where it goes. */
    public static void check(String text, Abilities abilities, boolean privately) {
        if (text.isBlank()) {
            throw new RefusedException("Write something first.");
        }
        checkLongest(text, abilities, privately);
    }

    /** Refuses a text that is too long for where it goes; with files it may be empty. */
    public static void checkLongest(String text, Abilities abilities, boolean privately) {
        boolean weighted = abilities.weighted() && !privately;
        int length = weighted ? weighted(text) : text.codePointCount(0, text.length());
        int limit = privately ? abilities.privateLimit() : abilities.publicLimit();
        if (length > limit) {
            throw new RefusedException("This is " + (length - limit) + " characters too long: " + length + " of "
                    + limit + (weighted ? ", as X counts." : "."));
        }
    }
}
