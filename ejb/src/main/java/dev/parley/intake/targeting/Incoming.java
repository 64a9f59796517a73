package dev.parley.intake.targeting;

import dev.parley.workforce.InteractionType;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What rules look at of a post that opens an interaction.
 *
 * @param source the page, number or business that it came through, or the account's handle
 */
public record Incoming(InteractionType type, String source, String text) {

    /** Whether it was written to a handle, page, number or business: it came through it, or mentions it. */
    boolean isTo(String addressed) {
        String name = addressed.startsWith("@") ? addressed.substring(1) : addressed;
        return source.equalsIgnoreCase(name)
                || Pattern.compile("(?<![\\p{L}\\p{N}_@])@" + Pattern.quote(name.toLowerCase(Locale.ROOT))
                                + "(?![\\p{L}\\p{N}_])")
                        .matcher(text.toLowerCase(Locale.ROOT))
                        .find();
    }
}
