package dev.parley.administration;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.UserProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has to hold when several users change together: the rules of {@link UserRules} over all of them. */
final class ManyRules {

    private final Caller caller;
    private final List<ProfileChange> changes;
    private final Map<Integer, List<String>> problems = new LinkedHashMap<>();

    private ManyRules(Caller caller, List<ProfileChange> changes) {
        this.caller = caller;
        this.changes = changes;
    }

    /**
     * @param otherAdministrators enabled ones who are not among the changes
     * @return what is wrong, by the place of the change
     */
    static Map<Integer, List<String>> problems(
            Caller caller, List<ProfileChange> changes, long otherAdministrators, List<LicenceUse> licences) {
        ManyRules rules = new ManyRules(caller, changes);
        rules.administrators(otherAdministrators);
        rules.rights();
        licences.forEach(rules::licence);
        rules.licensing();
        return rules.problems;
    }

    private void administrators(long others) {
        boolean someStay =
                others > 0 || changes.stream().anyMatch(change -> change.after().isActiveAdministrator());
        for (int i = 0; i < changes.size(); i++) {
            ProfileChange change = changes.get(i);
            boolean self = change.id() == caller.userId();
            if (self && change.losesAdministrator()) {
                add(i, "You cannot take the administrator’s role from yourself.");
            } else if (self && !change.after().enabled()) {
                add(i, "You cannot disable yourself.");
            } else if (change.losesAdministrator() && !someStay) {
                add(i, "The last administrator has to stay one.");
            }
        }
    }

    private void rights() {
        for (int i = 0; i < changes.size(); i++) {
            ProfileChange change = changes.get(i);
            if (change.changesNothing()) {
                continue;
            }
            Set<Right> all = EnumSet.copyOf(Right.of(change.after().role()));
            all.addAll(change.after().rights());
            var before = change.before();
            if (before != null) {
                all.addAll(Right.of(before.role()));
                all.addAll(before.rights());
            }
            if (!caller.rights().containsAll(all)) {
                add(i, "You can only change users whose rights you have yourself.");
            }
        }
    }

    private void licensing() {
        for (int i = 0; i < changes.size(); i++) {
            UserProfile before = changes.get(i).before();
            Set<String> had = before == null ? Set.of() : before.licences();
            if (!changes.get(i).after().licences().equals(had) && !caller.has(Right.LICENCES)) {
                add(i, UserRules.LACKS_LICENCES);
            }
        }
    }

    private void licence(LicenceUse use) {
        long left = use.left()
                + changes.stream().filter(change -> change.gives(use.name())).count();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).gains(use.name()) && --left < 0) {
                add(i, "All " + use.available() + " of " + use.name() + " are in use.");
            }
        }
    }

    private void add(int place, String words) {
        problems.computeIfAbsent(place, at -> new ArrayList<>()).add(words);
    }
}
