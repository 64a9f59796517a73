package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.licensing.LicenceHolder;
import dev.parley.licensing.LicenceStock;
import dev.parley.licensing.Licences;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-2: stations that come from a file")
class StationRulesTest {

    private static final String SOCIAL = Licences.ACCESS_SOCIAL;
    private static final String WHATSAPP = Licences.ACCESS_WHATSAPP;

    /** One of two is free. */
    private static final List<LicenceStock> STOCKS = List.of(
            new LicenceStock(SOCIAL, 2, null, List.of(), List.of(new LicenceHolder(1, "Desk 1"))),
            new LicenceStock(WHATSAPP, 5, null, List.of(), List.of()),
            new LicenceStock(Licences.FEATURE_SOCIAL, 1, null, List.of(), List.of()));

    private final List<StationChange> changes = new ArrayList<>();

    private void line(String name, Set<String> had, Set<String> gets) {
        Map<String, String> cells = new HashMap<>(Map.of("name", name));
        cells.put(StationCsv.LICENCES, String.join(";", gets));
        changes.add(new StationChange(new CsvFile.Row(changes.size() + 2, name, cells), had.isEmpty(), had, gets));
    }

    private List<String> problems(boolean mayLicense) {
        return StationRules.problems(changes, STOCKS, mayLicense).stream()
                .map(problem -> problem.line() + " " + problem.name() + ": " + problem.words())
                .toList();
    }

    @Test
    void theLineThatTakesOneTooManyIsNamed() {
        line("Row 1", Set.of(), Set.of(SOCIAL));
        line("Row 2", Set.of(), Set.of(SOCIAL, WHATSAPP));
        assertThat(problems(true)).containsExactly("3 Row 2: All 2 of " + SOCIAL + " are in use.");
    }

    @Test
    void whatOneLineGivesBackAnotherCanTake() {
        line("Row 1", Set.of(), Set.of(SOCIAL));
        line("Row 2", Set.of(), Set.of(SOCIAL));
        line("Desk 1", Set.of(SOCIAL), Set.of(WHATSAPP));
        assertThat(problems(true)).isEmpty();
    }

    @Test
    void featuresBelongToTheServerAndAreGivenToNoStation() {
        line("Row 1", Set.of(), Set.of(Licences.FEATURE_SOCIAL));
        assertThat(problems(true))
                .containsExactly("2 Row 1: The licence “" + Licences.FEATURE_SOCIAL + "” is not installed.");
    }

    @Test
    void whoMayNotGiveLicencesCanOnlyName() {
        line("Row 1", Set.of(), Set.of());
        line("Row 2", Set.of(), Set.of(WHATSAPP));
        assertThat(problems(false)).containsExactly("3 Row 2: " + UserRules.LACKS_LICENCES);
    }

    @Test
    void aNameHasItsLimits() {
        line("n".repeat(81), Set.of(), Set.of());
        line("", Set.of(), Set.of());
        assertThat(problems(true))
                .hasSize(2)
                .allMatch(words -> words.endsWith("Give the station a name of 1 to 80 characters."));
    }

    @Test
    void whatChangesIsToldInWords() {
        line("Row 1", Set.of(), Set.of(WHATSAPP, SOCIAL));
        line("Desk 1", Set.of(SOCIAL), Set.of());
        assertThat(changes.get(0).words()).containsExactly("name: Row 1", "licences: " + SOCIAL + ", " + WHATSAPP);
        assertThat(changes.get(1).words()).containsExactly("licences: " + SOCIAL + " → ");
        assertThat(changes.get(1).changesNothing()).isFalse();
    }

    @Test
    void aFileWithoutTheColumnLeavesLicencesAsTheyAre() {
        CsvFile file = StationCsv.read("name\nDesk 9\n");
        assertThat(StationChange.of(file.rows().get(0), null).after()).isEmpty();
        assertThat(file.problems()).isEmpty();
    }
}
