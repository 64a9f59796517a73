package dev.parley.administration;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.workforce.User;
import dev.parley.workforce.UserProfile;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

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
        StringWriter text = new StringWriter();
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(UserCsv.COLUMNS);
            for (User user : people.all()) {
                print(printer, user.profile(), directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A text in memory can always be written.", e);
        }
        return text.toString();
    }

    private static void print(CSVPrinter printer, UserProfile profile, Directory directory) throws IOException {
        printer.printRecord(
                profile.login(),
                CsvFile.guarded(profile.displayName()),
                profile.role().name().toLowerCase(Locale.ROOT),
                CsvFile.guarded(profile.memberships().entrySet().stream()
                        .map(entry ->
                                directory.workgroupName(entry.getKey()) + (entry.getValue() ? "" : UserCsv.INACTIVE))
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
