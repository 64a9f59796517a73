package dev.parley.simulator.world;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text contains. Offsets are counted in code points, the end is excluded (WIRE 1.5). */
public final class PostText {
    private static final Pattern URL = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?')\\]]");
    private static final String ENDINGS =
            "com|org|net|edu|gov|info|biz|io|co|de|uk|fr|eu|us|app|dev|me|tv|ai|ch|at|nl|es"
                    + "|it|pl|se|ca|au|jp|in|br|shop|blog|help|support|online|xyz";
    private static final String NOT_LAST = "[^\\s<>\".,;:!?)\\]’”']";
    /** With or without its scheme; without it, the end of the name tells. */
    private static final Pattern ADDRESS = Pattern.compile(
            URL.pattern() + "|(?<![\\p{L}\\p{N}_@#$.\\-/])(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{N}_-]*+(?<![_-]))?\\.)+(?:"
                    + ENDINGS + ")(?![\\p{L}\\p{N}@])(?::\\d+)?(?:/[^\\s<>\"]*" + NOT_LAST + ")?/?(?:\\?[^\\s<>\"]*"
                    + NOT_LAST + ")?",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern MENTION = Pattern.compile("(?<![\\w@/])[@＠](\\w{1,15})(?![\\w@])");
    private static final Pattern HASHTAG =
            Pattern.compile("(?<![\\p{L}\\p{N}_&/])#([\\p{L}\\p{M}\\p{N}_]*[\\p{L}_][\\p{L}\\p{M}\\p{N}_]*)");
    private static final Pattern CASHTAG = Pattern.compile("(?<![\\w$])\\$([A-Za-z]{1,6})(?!\\w)");

    private PostText() {}

    /** A part of a text; {@code value} comes without the leading sign. */
    public record Span(int start, int end, String value) {}

    public static List<Span> urls(String text) {
        return spans(text, URL, 0);
    }

    /** What X makes a link of, also without its scheme. */
    static List<Span> addresses(String text) {
        return text.indexOf('.') < 0 && text.indexOf("://") < 0 ? List.of() : spans(text, ADDRESS, 0);
    }

    public static List<Span> mentions(String text) {
        return text.indexOf('@') < 0 && text.indexOf('＠') < 0 ? List.of() : spans(text, MENTION, 1);
    }

    public static List<Span> hashtags(String text) {
        return text.indexOf('#') < 0 ? List.of() : spans(text, HASHTAG, 1);
    }

    public static List<Span> cashtags(String text) {
        return text.indexOf('$') < 0 ? List.of() : spans(text, CASHTAG, 1);
    }

    /** Keys of the usernames in a text, see {@link User#key}. */
    static Set<String> mentionedKeys(String text) {
        Set<String> keys = new LinkedHashSet<>();
        mentions(text).forEach(span -> keys.add(User.key(span.value())));
        return keys;
    }

    private static List<Span> spans(String text, Pattern pattern, int group) {
        List<Span> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            int start = text.codePointCount(0, matcher.start());
            int end = start + text.codePointCount(matcher.start(), matcher.end());
            found.add(new Span(start, end, matcher.group(group)));
        }
        return found;
    }
}
