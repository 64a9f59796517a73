package dev.parley.administration;

import dev.parley.audit.SettingsText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a change of settings does, in words for a preview. */
final class ChangeWords {

    private static final Pattern NOTHING = Pattern.compile(": (\\[]|\\{})?$");

    private ChangeWords() {}

    /**
     * What differs; of what is new everything that is there.
     *
     * @param before null for what is new
     */
    static List<String> of(@Nullable Record before, Record now) {
        if (before == null) {
            return Objects.requireNonNull(SettingsText.created(now).after())
                    .lines()
                    .filter(line -> !NOTHING.matcher(line).find())
                    .map(ChangeWords::plain)
                    .toList();
        }
        SettingsText text = SettingsText.changed(before, now);
        String[] old = ("" + text.before()).split("\n", -1);
        String[] fresh = ("" + text.after()).split("\n", -1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < fresh.length && !text.isEmpty(); i++) {
            words.add(plain(old[i]) + " → " + value(fresh[i]));
        }
        return words;
    }

    /** The name of what changes as words, not as the audit log has it. */
    private static String plain(String line) {
        int end = line.indexOf(':');
        String name = line.substring(0, end).replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return name + ": " + value(line);
    }

    private static String value(String line) {
        String value = line.substring(line.indexOf(':') + 1).strip();
        return switch (value) {
            case "true" -> "yes";
            case "false" -> "no";
            default -> value;
        };
    }
}
