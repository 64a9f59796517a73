package dev.parley.conversation;

import dev.parley.shared.TextMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who reacted to a post with which emoji: each person once, and the company. */
public record Reactions(Map<String, String> all) {

    /** Stands for the company; no name of a person is a line break. */
    public static final String OURSELVES = "\n";

    static Reactions read(@Nullable String stored) {
        return new Reactions(TextMap.read(stored));
    }

    /** An empty emoji takes the reaction back. */
    Reactions with(String who, String emoji) {
        Map<String, String> changed = new LinkedHashMap<>(all);
        if (emoji.isEmpty()) {
            changed.remove(who);
        } else {
            changed.put(who, emoji);
        }
        return new Reactions(changed);
    }

    @Nullable
    String write() {
        return all.isEmpty() ? null : TextMap.write(all);
    }

    /** What others reacted with, by their names. */
    public Map<String, String> others() {
        Map<String, String> others = new LinkedHashMap<>(all);
        others.remove(OURSELVES);
        return others;
    }

    /** What the company reacted with, or empty. */
    public String own() {
        return all.getOrDefault(OURSELVES, "");
    }
}
