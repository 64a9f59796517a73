package dev.parley.administration;

import dev.parley.channel.FieldProblem;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.PasswordRules;
import dev.parley.workforce.UserProfile;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a user must be like to be saved (SE-1, SE-7, RT-2, RT-3). */
final class UserRules {

    static final Pattern LOGIN = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]{0,79}");

    static final int LONGEST_NAME = 120;
    static final int MOST_COST = 1000;

    /** Who has which licence is decided only by those who manage licences (RT-2). */
    static final String LACKS_LICENCES =
            "You need the right “" + Right.LICENCES.label() + "” to give or take licences.";

    private final UserDraft draft;
    private final Surroundings around;
    private final List<FieldProblem> problems = new ArrayList<>();

    /**
     * What the database says.
     *
     * @param id of the user; 0 for a new one
     * @param before as stored; null for a new one
     * @param loginTaken whether somebody else has the login
     * @param otherAdministrators enabled ones besides this user
     */
    record Surroundings(
            long id,
            @Nullable UserProfile before,
            boolean loginTaken,
            long otherAdministrators,
            List<LicenceUse> licences,
            Directory directory) {}

    private UserRules(UserDraft draft, Surroundings around) {
        this.draft = draft;
        this.around = around;
    }

    static List<FieldProblem> problems(Caller caller, UserDraft draft, Surroundings around) {
        UserRules rules = new UserRules(draft, around);
        rules.person();
        rules.password();
        rules.administrators(caller);
        rules.rights(caller);
        rules.numbers();
        rules.licences();
        rules.licensing(caller);
        return rules.problems;
    }

    private void person() {
        if (!LOGIN.matcher(draft.login()).matches()) {
            add("login", "Login", "Give 1 to 80 letters, digits or . _ @ + -, beginning with a letter or digit.");
        } else if (around.loginTaken()) {
            add("login", "Login", "Somebody else has this login. Choose another one.");
        }
        if (draft.displayName().isEmpty() || draft.displayName().length() > LONGEST_NAME) {
            add("display-name", "Name", "Give a name of 1 to " + LONGEST_NAME + " characters.");
        }
        if (draft.cost() < 0 || draft.cost() > MOST_COST) {
            add("cost", "Cost", "Give a number from 0 to 1,000.");
        }
    }

    private void password() {
        if (!draft.password().isEmpty()) {
            PasswordRules.problem(draft.password(), draft.login())
                    .ifPresent(words -> add("password", "Password", words));
        }
    }

    /** There is always an administrator who can log in, and nobody shuts themselves out by mistake. */
    private void administrators(Caller caller) {
        UserProfile before = around.before();
        if (before == null) {
            return;
        }
        UserProfile now = before.with(before.memberships(), before.skills(), before.licences(), draft.enabled());
        boolean stays = now.enabled() && draft.role() == before.role();
        if (!before.isActiveAdministrator() || stays) {
            if (around.id() == caller.userId() && !draft.enabled()) {
                add("enabled", "Enabled", "You cannot disable yourself.");
            }
            return;
        }
        String field = draft.enabled() ? "role" : "enabled";
        String label = draft.enabled() ? "Role" : "Enabled";
        if (around.id() == caller.userId()) {
            add(field, label, "You cannot take the administrator’s role from yourself. Ask another administrator.");
        } else if (around.otherAdministrators() == 0) {
            add(field, label, "This is the last administrator. Make somebody else an administrator first.");
        }
    }

    /** Nobody gives, takes or takes over rights that they do not have themselves. */
    private void rights(Caller caller) {
        Set<Right> all = EnumSet.copyOf(Right.of(draft.role()));
        all.addAll(draft.rights());
        UserProfile before = around.before();
        if (before != null) {
            all.addAll(Right.of(before.role()));
            all.addAll(before.rights());
        }
        List<String> missing = all.stream()
                .filter(right -> !caller.has(right))
                .map(Right::label)
                .toList();
        if (!missing.isEmpty()) {
            add(
                    "role",
                    "Role",
                    "You can only change users whose rights you have yourself; you lack "
                            + WorkgroupRules.quoted(missing) + ".");
        }
    }

    private void numbers() {
        draft.skills().forEach((skill, pair) -> {
            if (!around.directory().skills().containsKey(skill)) {
                add("skills", "Skills", "A skill was deleted meanwhile. Open the user again.");
            } else if (!pair.inRange()) {
                add(
                        "proficiency-" + skill,
                        around.directory().skillName(skill),
                        "Give proficiency and desire from 0 to 100.");
            }
        });
        draft.rates().forEach((type, rate) -> {
            if (rate.percent() < 1 || rate.percent() > 100) {
                add("percent-" + type.name(), type.label() + ", utilization", "Give a number from 1 to 100.");
            }
            if (rate.maximum() < 1 || rate.maximum() > 1000) {
                add("maximum-" + type.name(), type.label() + ", maximum", "Give a number from 1 to 1,000.");
            }
        });
    }

    /** No licence is assigned more often than there are (RT-2). */
    private void licences() {
        UserProfile before = around.before();
        for (String name : draft.licences()) {
            boolean has = before != null && before.licences().contains(name);
            LicenceUse use = around.licences().stream()
                    .filter(one -> one.name().equals(name))
                    .findFirst()
                    .orElse(null);
            if (use == null) {
                add("licence-" + name, "Licences", "The licence " + name + " is not installed.");
            } else if (!has && use.left() < 1) {
                add(
                        "licence-" + name,
                        "Licences",
                        "All " + use.available() + " of " + name
                                + " are in use. Take one from somebody else, or load a larger licence.");
            }
        }
    }

    private void licensing(Caller caller) {
        UserProfile before = around.before();
        Set<String> had = before == null ? Set.of() : before.licences();
        if (!draft.licences().equals(had) && !caller.has(Right.LICENCES)) {
            add("licences", "Licences", LACKS_LICENCES);
        }
    }

    private void add(String field, String label, String words) {
        problems.add(new FieldProblem(field, label, words));
    }
}
