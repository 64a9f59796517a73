package dev.parley.administration;

import dev.parley.workforce.UserProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a user becomes, as one of several.
 *
 * @param id 0 for a new one
 * @param before null for a new one
 */
record ProfileChange(long id, @Nullable UserProfile before, UserProfile after) {

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
        return ChangeWords.of(before == null ? null : UserText.of(before, directory), UserText.of(after, directory));
    }
}
