package dev.parley.web.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A state in one or two words.
 *
 * @param tone modifier of the badge: empty, positive, caution, negative, private, internal, test …
 * @param icon ID in the icon sprite, or empty
 */
public record BadgeView(String words, String tone, String icon) {

    public static BadgeView plain(String words) {
        return new BadgeView(words, "", "");
    }

    /** What lists show of attached data: the sentiment, as far as something looked for it. */
    public static List<BadgeView> of(Map<String, String> attached, boolean test) {
        List<BadgeView> badges = new ArrayList<>();
        attached.forEach((name, value) -> {
            if (name.toLowerCase(Locale.ROOT).endsWith("sentiment") && !value.isBlank()) {
                badges.add(sentiment(value));
            }
        });
        if (test) {
            badges.add(new BadgeView("Test", "test", ""));
        }
        return badges;
    }

    private static BadgeView sentiment(String value) {
        String low = value.toLowerCase(Locale.ROOT);
        String tone = low.startsWith("neg") ? "negative" : low.startsWith("pos") ? "positive" : "";
        return new BadgeView(value.substring(0, 1).toUpperCase(Locale.ROOT) + value.substring(1), tone, "");
    }

    public String css() {
        return tone.isEmpty() ? "badge" : "badge badge--" + tone;
    }
}
