package dev.parley.administration;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.UserProfile;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Gives out all users in the form in which they can be taken in again; never a password. */
@Stateless
public class ExportingUsers {

    @Inject
    JpaPeople people;

    @Inject
    JpaQueues queues;

    public String csv(Caller caller) {
        caller.require(Right.ADMINISTER_PEOPLE);
        Directory directory = queues.directory();
        return CsvFile.write(
                UserCsv.COLUMNS,
                people.all().stream()
                        .map(user -> cells(user.profile(), directory))
                        .toList());
    }

    private static List<Object> cells(UserProfile profile, Directory directory) {
        return List.of(
                profile.login(),
                CsvFile.guarded(profile.displayName()),
                profile.role().name().toLowerCase(Locale.ROOT),
                CsvFile.guarded(profile.memberships().entrySet().stream()
                        .map(entry -> UserCsv.workgroup(directory.workgroupName(entry.getKey()), entry.getValue()))
                        .sorted()
                        .collect(Collectors.joining(";"))),
                CsvFile.guarded(profile.skills().entrySet().stream()
                        .map(entry -> directory.skillName(entry.getKey()) + ":"
                                + entry.getValue().proficiency() + ":"
                                + entry.getValue().desire())
                        .sorted()
                        .collect(Collectors.joining(";"))),
                String.join(";", new TreeSet<>(profile.licences())),
                profile.cost(),
                profile.enabled(),
                profile.rights().stream().sorted().map(Right::label).collect(Collectors.joining(";")),
                ByType.cell(profile.utilization(), rate -> rate.percent() + ":" + rate.maximum()));
    }
}
