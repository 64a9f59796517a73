package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.Workgroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-3, RT-4, RT-5: what a line of a file makes of a workgroup")
class WorkgroupReadingTest {

    private static final Directory DIRECTORY =
            new Directory(Map.of(7L, "Billing", 8L, "Claims"), Map.of(3L, "Spanish"));

    private static WorkgroupReading reading(String csv, WorkgroupDraft before) {
        return new WorkgroupReading(WorkgroupCsv.read(csv).rows().get(0), before, DIRECTORY);
    }

    private static WorkgroupDraft fresh() {
        return WorkgroupDraft.of(new Workgroup("Billing").settings(), List.of(), DIRECTORY);
    }

    private static final String FULL =
            "name,acd,offer-timeout,misses,auto-answer,wrap-up,disposition-required,dispositions,pick-up,hold-exempt,"
                    + "preferred-agent,utilization,service-levels,skills,weights,rings\n"
                    + "Billing,no,20,2,yes,60,true,Done;Refund,0,1,120,Social conversation:50:2,"
                    + "Social conversation:80:300:30:100,Spanish:30:100,Skill:2;Cost:-0.5,60:20::;120:20:Spanish:Claims\n";

    @Test
    void everythingThatThePageHas() {
        WorkgroupReading reading = reading(FULL, fresh());
        WorkgroupDraft draft = reading.draft();
        assertThat(reading.problems()).isEmpty();
        assertThat(draft.acdOn()).isFalse();
        assertThat(draft.dispositions()).containsExactly("Done", "Refund");
        assertThat(draft.rates()).isEqualTo(Map.of(InteractionType.SOCIAL_CONVERSATION, new RateDraft(50, 2)));
        assertThat(draft.levels())
                .isEqualTo(Map.of(InteractionType.SOCIAL_CONVERSATION, new LevelDraft(80, 300, 30, 100)));
        assertThat(draft.skills()).isEqualTo(Map.of(3L, new PairDraft(30, 100)));
        assertThat(draft.weight(ScoreWeight.SKILL)).isEqualTo(2);
        assertThat(draft.weight(ScoreWeight.COST)).isEqualTo(-0.5);
        assertThat(draft.weight(ScoreWeight.PROFICIENCY))
                .as("what is not named stays")
                .isEqualTo(1);
        assertThat(draft.rings())
                .containsExactly(
                        new RingDraft(1, 60, 20, List.of(), List.of()),
                        new RingDraft(2, 120, 20, List.of("Spanish"), List.of("Claims")));
    }

    @Test
    void whatIsGivenOutIsTheSameWhenItIsTakenIn() {
        WorkgroupDraft draft = reading(FULL, fresh()).draft();
        List<Object> cells = WorkgroupCsv.cells(draft.settings(DIRECTORY), draft.dispositions(), DIRECTORY);
        String again = String.join(",", WorkgroupCsv.COLUMNS) + "\n"
                + String.join(
                        ",", cells.stream().map(cell -> "\"" + cell + "\"").toList()) + "\n";
        WorkgroupReading reading = reading(again, fresh());
        assertThat(reading.draft()).isEqualTo(draft);
        assertThat(reading.problems()).isEmpty();
    }

    @Test
    void aColumnThatIsNotThereLeavesWhatIsStored() {
        WorkgroupDraft stored = reading(FULL, fresh()).draft();
        assertThat(reading("name\nBilling\n", stored).draft()).isEqualTo(stored);
    }

    @Test
    void whatCannotBeReadIsToldWithItsLine() {
        WorkgroupReading reading = reading(
                "name,acd,misses,utilization,skills,weights,rings\n"
                        + "Billing,maybe,two,Telegram:1:1;Call:50,French:0:100;Spanish:0:101,Luck:1,60:20\n",
                fresh());
        reading.draft();
        assertThat(reading.problems())
                .allSatisfy(problem -> assertThat(problem.line()).isEqualTo(2))
                .extracting(LineProblem::words)
                .satisfiesExactly(
                        words -> assertThat(words).contains("“maybe”", "acd"),
                        words -> assertThat(words).contains("“two”", "misses"),
                        words -> assertThat(words).contains("“Luck:1”"),
                        words -> assertThat(words).contains("“Telegram”"),
                        words -> assertThat(words).contains("“Call:50”"),
                        words -> assertThat(words).contains("“French”"),
                        words -> assertThat(words).contains("“Spanish:0:101”"),
                        words -> assertThat(words).contains("“60:20”"));
    }
}
