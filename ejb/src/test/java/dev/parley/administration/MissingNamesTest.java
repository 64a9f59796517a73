package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MissingNamesTest {

    private static final Directory DIRECTORY = new Directory(Map.of(1L, "Billing"), Map.of(5L, "French"));

    @Test
    @DisplayName("SE-7: what a file names and is not there is found once, whatever its case, and gets IDs of its own")
    void found() {
        CsvFile csv = UserCsv.read(
                "login,workgroups,skills\na,billing;Care,French:1:2;German:1:2\nb,CARE;Returns,german:3:4\n"
                        + "c,,\"One, two:1:2\"\n");
        MissingNames missing = MissingNames.of(csv, DIRECTORY);
        assertThat(missing.workgroups()).isEqualTo(List.of("Care", "Returns"));
        assertThat(missing.skills()).as("commas separate skills in lists").isEqualTo(List.of("German"));
        Directory all = missing.addedTo(DIRECTORY);
        assertThat(all.workgroups()).hasSize(3).containsEntry(1L, "Billing");
        assertThat(all.workgroup("care"))
                .hasValueSatisfying(id -> assertThat(id).isNegative());
        assertThat(all.unknownWorkgroups(List.of("Returns", "Nowhere"))).containsExactly("Nowhere");
        assertThat(MissingNames.NONE.isEmpty()).isTrue();
    }

    @ParameterizedTest
    @DisplayName("SE-7: what stands between names in files, fields and skill expressions is in no name")
    @ValueSource(strings = {"Sales; North", "Sales, North", "Sales: North", "Sales | North", "Sales \"North\""})
    void separators(String name) {
        assertThat(MissingNames.hasSeparator(name)).isTrue();
        assertThat(MissingNames.hasSeparator("Sales & North (2)")).isFalse();
    }
}
