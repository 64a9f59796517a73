package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What can and cannot be read of a file of users (SE-7). */
class UserCsvTest {

    @Test
    @DisplayName("SE-7: each problem tells its line, also after cells with line breaks and after empty lines")
    void problemsTellTheirLine() {
        CsvFile csv = UserCsv.read("\uFEFFLogin,Name\nada,\"Ada\nLovelace\"\n\nbob\nADA,Again\n");
        assertThat(csv.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.cell("name")).contains("Ada\nLovelace");
            assertThat(row.cell("role")).isEmpty();
        });
        assertThat(csv.problems())
                .containsExactly(
                        LineProblem.of(5, "It has 1 columns, the first line has 2."),
                        new LineProblem(6, "ADA", "The user “ADA” is in the file twice."));
    }

    @Test
    @DisplayName("SE-7: unknown, doubled and missing columns are told before any line is read")
    void columnsAreChecked() {
        assertThat(UserCsv.read("name,shoe,name\na,b,c").problems())
                .extracting(LineProblem::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("“shoe”"),
                        words -> assertThat(words).contains("there twice"),
                        words -> assertThat(words).contains("“login” is missing"));
        assertThat(UserCsv.read("").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("is empty"));
    }

    @Test
    @DisplayName("SE-7: quotation marks that are not closed are told, not thrown")
    void openQuotesAreTold() {
        assertThat(UserCsv.read("login,name\nada,\"Ada\nbob,Bob").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("quotation marks"));
    }

    @Test
    @DisplayName("SE-7: more than 20,000 users are refused")
    void tooManyAreRefused() {
        String lines = IntStream.rangeClosed(1, CsvFile.MOST_LINES)
                .mapToObj(n -> "u" + n)
                .collect(Collectors.joining("\n", "login\n", "\n"));
        assertThat(UserCsv.read(lines).problems()).isEmpty();
        assertThat(UserCsv.read(lines + "one.more\n").problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.words()).contains("at most 20,000"));
    }

    @Test
    @DisplayName("SE-7: a cell that a spreadsheet would take for a formula goes out and comes back unharmed")
    void formulasAreGuarded() {
        assertThat(CsvFile.guarded("=1+1")).isEqualTo("'=1+1");
        assertThat(CsvFile.guarded("Ada")).isEqualTo("Ada");
        assertThat(UserCsv.read("login,name\nada," + CsvFile.guarded("=1+1"))
                        .rows()
                        .get(0)
                        .cell("name"))
                .contains("=1+1");
    }
}
