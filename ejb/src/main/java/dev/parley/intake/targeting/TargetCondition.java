package dev.parley.intake.targeting;

import dev.parley.shared.KeywordMatch;
import dev.parley.workforce.InteractionType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** When a rule fits, made ready once for a page of posts: what is empty fits everything (RT-7). */
final class TargetCondition {

    private final @Nullable InteractionType type;
    private final String name;
    private final Pattern mention;
    private final List<KeywordMatch> words;

    /**
     * @param addressed a handle, with or without its sign, or a page, number or business
     * @param words the words or phrases, one of which is enough, with commas between
     */
    TargetCondition(@Nullable InteractionType type, String addressed, String words) {
        this.type = type;
        name = addressed.startsWith("@") ? addressed.substring(1) : addressed;
        mention = Pattern.compile(
                "(?<![\\p{L}\\p{N}_@])@" + Pattern.quote(name.toLowerCase(Locale.ROOT)) + "(?![\\p{L}\\p{N}_])");
        this.words = Arrays.stream(words.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(KeywordMatch::of)
                .toList();
    }

    /**
     * Whether it concerns a post that opens an interaction.
     *
     * @param source the page, number or business that the post came through, or the account's handle
     */
    boolean fits(InteractionType posted, String source, String text) {
        return (type == null || type == posted)
                && (name.isEmpty() || isTo(source, text))
                && (words.isEmpty() || words.stream().anyMatch(word -> word.isIn(text)));
    }

    /** Whether it was written to the handle, page, number or business: it came through it, or mentions it. */
    private boolean isTo(String source, String text) {
        return source.equalsIgnoreCase(name)
                || mention.matcher(text.toLowerCase(Locale.ROOT)).find();
    }
}
