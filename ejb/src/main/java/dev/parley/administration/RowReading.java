package dev.parley.administration;

import dev.parley.security.Right;
import dev.parley.security.Role;
import dev.parley.workforce.InteractionType;
import dev.parley.workforce.PasswordRules;
import dev.parley.workforce.SkillLevel;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Utilization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one line of a file makes of a user; a column that is not there leaves what is stored. */
final class RowReading {

    private final CsvFile.Row row;
    private final @Nullable UserProfile before;
    private final Directory directory;
    private final Set<String> installed;
    private final List<LineProblem> problems = new ArrayList<>();

    /** @param installed names of the licences that there are */
    RowReading(CsvFile.Row row, @Nullable UserProfile before, Directory directory, Set<String> installed) {
        this.row = row;
        this.before = before;
        this.directory = directory;
        this.installed = installed;
    }

    List<LineProblem> problems() {
        return problems;
    }

    UserProfile profile() {
        if (!UserRules.LOGIN.matcher(row.key()).matches()) {
            problem("“" + row.key() + "” is no login: use 1 to 80 letters, digits or . _ @ + -.");
        }
        password();
        return new UserProfile(
                before == null ? row.key() : before.login(),
                name(),
                role(),
                rights(),
                enabled(),
                passwordDue(),
                cost(),
                memberships(),
                skills(),
                utilization(),
                licences());
    }

    private void password() {
        String password = row.cell(UserCsv.PASSWORD).orElse("");
        if (password.isEmpty()) {
            return;
        }
        if (before != null) {
            problem("A first password is for new users only; reset it on the page of the user.");
        } else {
            PasswordRules.problem(password, row.key()).ifPresent(words -> problem("Password: " + words));
        }
    }

    /** Whoever gave a first password knows it, so that it holds for one log-in only. */
    private boolean passwordDue() {
        return before == null ? !row.cell(UserCsv.PASSWORD).orElse("").isEmpty() : before.passwordDue();
    }

    private String name() {
        String name = row.cell("name").orElse(before == null ? "" : before.displayName());
        if (name.isEmpty() || name.length() > UserRules.LONGEST_NAME) {
            problem("Give a name of 1 to " + UserRules.LONGEST_NAME + " characters.");
        }
        return name;
    }

    private Role role() {
        Role stored = before == null ? Role.AGENT : before.role();
        String text = row.cell("role").orElse("");
        if (text.isEmpty()) {
            return stored;
        }
        Optional<Role> role = Arrays.stream(Role.values())
                .filter(one -> one.name().equalsIgnoreCase(text))
                .findFirst();
        if (role.isEmpty()) {
            problem("There is no role “" + text + "”: use agent, supervisor or administrator.");
        }
        return role.orElse(stored);
    }

    private boolean enabled() {
        return row.flag("enabled", before == null || before.enabled(), this::problem);
    }

    private int cost() {
        String text = row.cell("cost").orElse("");
        if (text.isEmpty()) {
            return before == null ? 0 : before.cost();
        }
        int cost = text.matches("\\d{1,4}") ? Integer.parseInt(text) : -1;
        if (cost < 0 || cost > UserRules.MOST_COST) {
            problem("The cost “" + text + "” is no number from 0 to 1,000.");
            return 0;
        }
        return cost;
    }

    /** Who is a member already stays activated or not, unless the file says so; who comes in is activated. */
    private Map<Long, Boolean> memberships() {
        Map<Long, Boolean> stored = before == null ? Map.of() : before.memberships();
        Optional<String> cell = row.cell("workgroups");
        if (cell.isEmpty()) {
            return stored;
        }
        Map<Long, Boolean> memberships = new HashMap<>();
        UserCsv.workgroups(row).forEach((name, activated) -> {
            Optional<Long> id = directory.workgroup(name);
            if (id.isEmpty()) {
                problem("There is no workgroup “" + name + "”.");
            }
            id.ifPresent(
                    group -> memberships.put(group, activated == null ? stored.getOrDefault(group, true) : activated));
        });
        return memberships;
    }

    private Map<Long, SkillLevel> skills() {
        Optional<String> cell = row.cell("skills");
        if (cell.isEmpty()) {
            return before == null ? Map.of() : before.skills();
        }
        Map<Long, SkillLevel> skills = new HashMap<>();
        for (String entry : row.entries("skills")) {
            String[] parts = entry.split(":", -1);
            Optional<Long> id = directory.skill(parts[0]);
            if (id.isEmpty()) {
                problem("There is no skill “" + parts[0] + "”.");
            } else if (parts.length != 3 || !isLevel(parts[1]) || !isLevel(parts[2])) {
                problem("Write the skill “" + entry + "” as name:proficiency:desire, both from 0 to 100.");
            } else {
                skills.put(
                        id.get(),
                        new SkillLevel(Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[2].strip())));
            }
        }
        return skills;
    }

    private static boolean isLevel(String text) {
        return text.strip().matches("\\d{1,2}|100");
    }

    private Set<String> licences() {
        Optional<String> cell = row.cell("licences");
        if (cell.isEmpty()) {
            return before == null ? Set.of() : before.licences();
        }
        Set<String> licences = new HashSet<>(row.entries("licences"));
        licences.stream()
                .filter(name -> !installed.contains(name))
                .forEach(name -> problem("The licence “" + name + "” is not installed."));
        return licences;
    }

    /** Rights beside those of the role, by name. */
    private Set<Right> rights() {
        if (row.cell("rights").isEmpty()) {
            return before == null ? Set.of() : before.rights();
        }
        Set<Right> rights = new HashSet<>();
        for (String name : row.entries("rights")) {
            Optional<Right> right = Arrays.stream(Right.values())
                    .filter(one ->
                            one.name().equalsIgnoreCase(name) || one.label().equalsIgnoreCase(name))
                    .findFirst();
            right.ifPresentOrElse(rights::add, () -> problem("There is no right “" + name + "”."));
        }
        return rights;
    }

    private Map<InteractionType, Utilization> utilization() {
        if (row.cell("utilization").isEmpty()) {
            return before == null ? Map.of() : before.utilization();
        }
        Map<InteractionType, Utilization> rates = new EnumMap<>(InteractionType.class);
        for (String entry : row.entries("utilization")) {
            String[] parts = entry.split(":", -1);
            Optional<InteractionType> type = Arrays.stream(InteractionType.values())
                    .filter(one -> one.name().equalsIgnoreCase(parts[0].strip())
                            || one.label().equalsIgnoreCase(parts[0].strip()))
                    .findFirst();
            if (type.isEmpty()) {
                problem("There is no type of interaction “" + parts[0] + "”.");
            } else if (parts.length != 3 || !isPercent(parts[1]) || !isMaximum(parts[2])) {
                problem("Write the utilization “" + entry
                        + "” as type:percent:maximum, percent from 1 to 100, maximum from 1 to 1,000.");
            } else {
                rates.put(
                        type.get(),
                        new Utilization(Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[2].strip())));
            }
        }
        return rates;
    }

    private static boolean isPercent(String text) {
        return text.strip().matches("[1-9]\\d?|100");
    }

    private static boolean isMaximum(String text) {
        return text.strip().matches("[1-9]\\d{0,2}|1000");
    }

    private void problem(String words) {
        problems.add(LineProblem.of(row, words));
    }
}
