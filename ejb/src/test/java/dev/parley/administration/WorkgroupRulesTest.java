package dev.parley.administration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.FieldProblem;
import dev.parley.workforce.InteractionType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a workgroup must be like. */
class WorkgroupRulesTest {

    private static final Directory DIRECTORY = new Directory(Map.of(1L, "Billing", 2L, "Care"), Map.of(5L, "Internet"));

    private static List<FieldProblem> problems(boolean on, RateDraft rate, LevelDraft level, RingDraft... rings) {
        WorkgroupDraft draft = new WorkgroupDraft(
                "Billing",
                on,
                30,
                2,
                false,
                0,
                false,
                true,
                false,
                0,
                Map.of(ScoreWeight.PROFICIENCY, 1.0),
                Map.of(InteractionType.CHAT, rate),
                Map.of(InteractionType.CHAT, level),
                Map.of(),
                List.of(rings),
                List.of(),
                MemberTicks.NONE,
                List.of());
        return WorkgroupRules.problems(
                draft, new WorkgroupRules.Surroundings(1, DIRECTORY, List.of("Care on X"), List.of()));
    }

    private static List<FieldProblem> rings(RingDraft... rings) {
        return problems(true, new RateDraft(100, 1), new LevelDraft(80, 300, 30, 100), rings);
    }

    @Test
    @DisplayName("RT-1: a queue that a channel sends to cannot be off")
    void aTargetStaysOn() {
        assertThat(problems(false, new RateDraft(100, 1), new LevelDraft(80, 300, 30, 100)))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("acd-on");
                    assertThat(problem.words()).contains("“Care on X”");
                });
    }

    @Test
    @DisplayName("RT-3, RT-5: percentages, maximum and service level stay within their limits")
    void numbersStayWithinTheirLimits() {
        assertThat(problems(true, new RateDraft(1, 1), new LevelDraft(0, 0, 0, 0)))
                .isEmpty();
        assertThat(problems(true, new RateDraft(101, 0), new LevelDraft(101, -1, 101, -1)))
                .extracting(FieldProblem::field)
                .containsExactly(
                        "percent-CHAT", "maximum-CHAT", "share-CHAT", "target-CHAT", "risk-CHAT", "boost-CHAT");
    }

    @Test
    @DisplayName("RT-4: rings relax more and more, one after the other")
    void ringsRelax() {
        assertThat(rings(
                        new RingDraft(1, 30, 20, List.of(), List.of()),
                        new RingDraft(2, 60, 40, List.of("internet"), List.of("care"))))
                .isEmpty();
        assertThat(rings(
                        new RingDraft(1, 60, 40, List.of(), List.of()),
                        new RingDraft(2, 60, 20, List.of(), List.of()),
                        new RingDraft(3, 90, 0, List.of(), List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("ring-after-2", "ring-lower-2", "ring-after-3");
    }

    @Test
    @DisplayName("RT-4: what a ring names has to be there")
    void ringsNameWhatIsThere() {
        assertThat(rings(new RingDraft(1, 30, 0, List.of("Magic"), List.of("Nowhere", "Billing"))))
                .extracting(FieldProblem::field)
                .containsExactly("ring-drop-1", "ring-ask-1", "ring-ask-1");
    }

    @Test
    @DisplayName("RT-4: what is wrong with a ring is told at its own row, also where a row before it was left empty")
    void ringsKeepTheirRow() {
        assertThat(rings(
                        new RingDraft(3, 30, 0, List.of(), List.of()),
                        new RingDraft(5, 20, 10, List.of("Magic"), List.of())))
                .extracting(FieldProblem::field)
                .containsExactly("ring-after-3", "ring-after-5", "ring-drop-5");
    }
}
