package dev.parley.connector.x;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that we sent, to be found again: X puts mentions before a reply, shortens addresses to {@code t.co}, and
 * escapes three characters.
 */
record SentText(String sent) {

    private static final Pattern LEADING_MENTIONS = Pattern.compile("^(?:@[A-Za-z0-9_]{1,15}\\s+)+");
    private static final Pattern SHORTENED = Pattern.compile("https?://t\\.co/[A-Za-z0-9]+");

    /** Whether X may have made this text of ours. */
    boolean becomes(String onPlatform) {
        String ours = plain(sent);
        String theirs = plain(unescape(onPlatform));
        return matches(ours, theirs) || matches(withoutMentions(ours), withoutMentions(theirs));
    }

    /** Each shortened address stands for any address. */
    private static boolean matches(String ours, String theirs) {
        String pattern = Arrays.stream(SHORTENED.split(theirs, -1))
                .map(part -> part.isEmpty() ? "" : Pattern.quote(part))
                .collect(Collectors.joining("\\S+"));
        return Pattern.matches(pattern, ours);
    }

    private static String withoutMentions(String text) {
        return LEADING_MENTIONS.matcher(text).replaceFirst("");
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
    }

    private static String unescape(String text) {
        return text.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    }
}
