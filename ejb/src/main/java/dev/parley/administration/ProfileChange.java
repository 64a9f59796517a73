package dev.parley.administration;

import dev.parley.audit.SettingsText;
import dev.parley.workforce.UserProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a user becomes, as one of several.
 *
 * @param id 0 for a new one
 * @param before null for a new one
 */
record ProfileChange(long id, @Nullable UserProfile before, UserProfile after) {

    private static final Pattern NOTHING = Pattern.compile(": (\\[]|\\{})?$");

    /** The name of what changes as words, not as the audit log has it. */
    private static String plain(String line) {
        int end = line.indexOf(':');
        String name = line.substring(0, end).replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
        return name + line.substring(end);
    }

    boolean changesNothing() {
        return after.equals(before);
    }

    boolean losesAdministrator() {
        return before != null && before.isActiveAdministrator() && !after.isActiveAdministrator();
    }

    boolean gains(String licence) {
        return after.licences().contains(licence)
                && (before == null || !before.licences().contains(licence));
    }

    boolean gives(String licence) {
        return before != null
                && before.licences().contains(licence)
                && !after.licences().contains(licence);
    }

    /** What differs, in words; of a new user everything that is there. */
    List<String> words(Directory directory) {
        UserText now = UserText.of(after, directory);
        if (before == null) {
            return Objects.requireNonNull(SettingsText.created(now).after())
                    .lines()
                    .filter(line -> !NOTHING.matcher(line).find())
                    .map(ProfileChange::plain)
                    .toList();
        }
        SettingsText text = SettingsText.changed(UserText.of(before, directory), now);
        String[] old = ("" + text.before()).split("\n", -1);
        String[] fresh = ("" + text.after()).split("\n", -1);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < fresh.length && !text.isEmpty(); i++) {
            words.add(plain(old[i]) + " → "
                    + fresh[i].substring(fresh[i].indexOf(':') + 1).strip());
        }
        return words;
    }
}
