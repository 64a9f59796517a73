package dev.parley.simulator.world;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The length of a post as X counts it (WIRE 1.11): links are 23, an emoji is 2, most Latin letters 1, others 2. */
public final class WeightedLength {
    /** The longest post of an ordinary user. */
    public static final int MAX = 280;

    private static final int URL_LENGTH = 23;
    private static final Pattern CLUSTER = Pattern.compile("\\X");
    private static final int VARIATION_EMOJI = 0xFE0F;
    private static final int JOINER = 0x200D;

    /** The copyright sign: digits before it become emoji only with the sign of a key. */
    private static final int FIRST_SYMBOL = 0xA9;

    /** What comes before it stands for itself and counts 1. */
    private static final int FIRST_COMBINING = 0x300;

    private WeightedLength() {}

    public static int of(String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        int length = 0;
        int from = 0;
        for (PostText.Span url : PostText.addresses(normal)) {
            int start = normal.offsetByCodePoints(0, url.start());
            length += plain(normal.substring(from, start)) + URL_LENGTH;
            from = normal.offsetByCodePoints(0, url.end());
        }
        return length + plain(normal.substring(from));
    }

    private static int plain(String text) {
        if (text.chars().allMatch(letter -> letter < FIRST_COMBINING)) {
            return text.length();
        }
        int length = 0;
        Matcher clusters = CLUSTER.matcher(text);
        while (clusters.find()) {
            length += cluster(clusters.group());
        }
        return length;
    }

    private static int cluster(String cluster) {
        return isEmoji(cluster)
                ? 2
                : cluster.codePoints().map(WeightedLength::weight).sum();
    }

    private static boolean isEmoji(String cluster) {
        int first = cluster.codePointAt(0);
        return (first >= 0x1F000 && first <= 0x1FAFF)
                || (first >= FIRST_SYMBOL && cluster.indexOf(VARIATION_EMOJI) >= 0)
                || cluster.codePoints().anyMatch(WeightedLength::isSkinTone)
                || (first >= 0x2190 && cluster.indexOf(JOINER) >= 0)
                || (cluster.indexOf(0x20E3) > 0);
    }

    private static boolean isSkinTone(int codePoint) {
        return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
    }

    private static int weight(int codePoint) {
        boolean light = codePoint <= 0x10FF
                || (codePoint >= 0x2000 && codePoint <= 0x200D)
                || (codePoint >= 0x2010 && codePoint <= 0x201F)
                || (codePoint >= 0x2032 && codePoint <= 0x2037);
        return light ? 1 : 2;
    }
}
