package dev.parley.administration;

import dev.parley.administration.ImportPlan.Outcome;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.User;
import dev.parley.workforce.UserProfile;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares a file of users with what is stored, and takes it over in one transaction. */
@Stateless
public class PlanningImports {

    private static final int CHUNK = 100;

    @Inject
    Workforce workforce;

    @Inject
    JpaPeople people;

    @Inject
    JpaQueues queues;

    @Inject
    SavingUsers saving;

    @Inject
    CreatingMissing creatingMissing;

    /** The changes in the order of the rows, and all that is wrong. */
    private record Comparison(
            List<ProfileChange> changes, List<LineProblem> problems, MissingNames missing, Directory directory) {}

    /** @param creating whether workgroups and skills that are not there shall be created */
    public ImportPlan plan(Caller caller, CsvFile csv, boolean creating) {
        caller.require(Right.ADMINISTER_PEOPLE);
        return plan(csv, compare(caller, csv, creating), false);
    }

    /** @param hashes of first passwords by login */
    public ImportPlan apply(Caller caller, CsvFile csv, boolean creating, Map<String, String> hashes) {
        caller.require(Right.ADMINISTER_PEOPLE);
        saving.lock(csv.has("licences"), csv.has("role") || csv.has("enabled"));
        Comparison planned = compare(caller, csv, creating);
        if (!planned.problems().isEmpty()) {
            return plan(csv, planned, false);
        }
        Comparison comparison = planned;
        if (!planned.missing().isEmpty()) {
            creatingMissing.create(caller, planned.missing());
            comparison = compare(caller, csv, false);
        }
        write(caller, comparison, hashes);
        return plan(csv, planned, true);
    }

    private void write(Caller caller, Comparison comparison, Map<String, String> hashes) {
        people.forget();
        List<ProfileChange> changes = comparison.changes().stream()
                .filter(change -> !change.changesNothing())
                .toList();
        for (int from = 0; from < changes.size(); from += CHUNK) {
            write(
                    caller,
                    changes.subList(from, Math.min(from + CHUNK, changes.size())),
                    hashes,
                    comparison.directory());
            if (!people.write()) {
                throw new RefusedException(
                        "Somebody else changed users meanwhile, so nothing was imported. Try again.");
            }
            people.forget();
        }
    }

    private void write(Caller caller, List<ProfileChange> changes, Map<String, String> hashes, Directory directory) {
        Map<Long, User> stored = new HashMap<>();
        workforce.users(changes.stream().map(ProfileChange::id).toList()).forEach(user -> stored.put(user.id(), user));
        for (ProfileChange change : changes) {
            User user = stored.get(change.id());
            if (user == null) {
                String hash = hashes.getOrDefault(change.after().login(), "");
                saving.create(caller, change.after(), hash, directory);
            } else {
                saving.change(caller, user, change.after(), directory);
            }
        }
    }

    private Comparison compare(Caller caller, CsvFile csv, boolean creating) {
        Directory present = queues.directory();
        MissingNames missing = creating ? MissingNames.of(csv, present) : MissingNames.NONE;
        Directory directory = missing.addedTo(present);
        List<LicenceUse> licences = people.licences();
        Set<String> installed = licences.stream().map(LicenceUse::name).collect(Collectors.toSet());
        Map<String, User> stored = new HashMap<>();
        people.byLogins(csv.rows().stream().map(CsvFile.Row::key).toList())
                .forEach(user -> stored.put(user.login().toLowerCase(Locale.ROOT), user));
        List<ProfileChange> changes = new ArrayList<>();
        List<LineProblem> problems = new ArrayList<>(csv.problems());
        for (CsvFile.Row row : csv.rows()) {
            User user = stored.get(row.key().toLowerCase(Locale.ROOT));
            UserProfile before = profile(user);
            RowReading reading = new RowReading(row, before, directory, installed);
            changes.add(new ProfileChange(user == null ? 0 : user.id(), before, reading.profile()));
            problems.addAll(reading.problems());
        }
        Set<Long> ids = new HashSet<>();
        stored.values().forEach(user -> ids.add(user.id()));
        ManyRules.problems(caller, changes, people.administratorsBesides(ids), licences)
                .forEach((place, words) -> words.forEach(
                        one -> problems.add(LineProblem.of(csv.rows().get(place), one))));
        problems.sort(Comparator.comparing(LineProblem::line));
        return new Comparison(changes, problems, missing, directory);
    }

    private static @Nullable UserProfile profile(@Nullable User user) {
        return user == null ? null : user.profile();
    }

    private static ImportPlan plan(CsvFile csv, Comparison comparison, boolean applied) {
        List<ImportPlan.Line> lines = new ArrayList<>();
        for (int i = 0; i < comparison.changes().size(); i++) {
            ProfileChange change = comparison.changes().get(i);
            Outcome outcome = change.before() == null
                    ? Outcome.CREATED
                    : change.changesNothing() ? Outcome.LEFT : Outcome.CHANGED;
            CsvFile.Row row = csv.rows().get(i);
            lines.add(new ImportPlan.Line(row.line(), row.key(), outcome, change.words(comparison.directory())));
        }
        return new ImportPlan(
                lines,
                comparison.problems(),
                comparison.missing().workgroups(),
                comparison.missing().skills(),
                applied);
    }
}
