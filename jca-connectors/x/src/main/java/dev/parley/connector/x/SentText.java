package dev.parley.connector.x;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A text that we sent, to be found again: X puts mentions before a reply, shortens addresses to {@code t.co}, and puts
 * such an address of its own behind a text with media.
 */
record SentText(String sent, boolean withMedia) {

    private static final Pattern LEADING_MENTIONS = Pattern.compile("^(?:@[A-Za-z0-9_]{1,15}\\s+)+");
    private static final Pattern SHORTENED = Pattern.compile("https?://t\\.co/[A-Za-z0-9]+");

    private static final Pattern APPENDED = Pattern.compile("\\s*https?://t\\.co/\\w+$");

    /** Whether X may have made this text of ours. */
    boolean becomes(String onPlatform) {
        String ours = plain(sent);
        String theirs = plain(onPlatform);
        return same(ours, theirs) || same(withoutMentions(ours), withoutMentions(theirs));
    }

    private boolean same(String ours, String theirs) {
        return matches(ours, theirs)
                || withMedia && matches(ours, APPENDED.matcher(theirs).replaceFirst(""));
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
}
