package dev.parley.workforce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.support.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RT-4 rings of a workgroup")
class WorkgroupTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void newRingsReplaceTheFormerOnes() {
        try (TestDatabase database = new TestDatabase()) {
            Workgroup care = new Workgroup("Care");
            database.run(entities -> {
                care.relaxBy(List.of(new WorkgroupRing(MINUTE).lowering(10)));
                entities.persist(care);
            });
            database.run(entities -> entities.find(Workgroup.class, care.id())
                    .relaxBy(List.of(
                            new WorkgroupRing(MINUTE.multipliedBy(3)).lowering(30),
                            new WorkgroupRing(MINUTE).lowering(20))));
            assertThat(database.<List<Integer>>ask(
                            entities -> entities.find(Workgroup.class, care.id()).rings().stream()
                                    .map(WorkgroupRing::lowerBy)
                                    .toList()))
                    .containsExactly(20, 30);
        }
    }

    @Test
    void ringsHaveTimesOfTheirOwn() {
        assertThatThrownBy(() ->
                        new Workgroup("Care").relaxBy(List.of(new WorkgroupRing(MINUTE), new WorkgroupRing(MINUTE))))
                .hasMessage("Two rings begin after the same time: give each its own.");
        assertThatThrownBy(() -> new WorkgroupRing(Duration.ZERO)).hasMessageContaining("after a second or later");
        assertThatThrownBy(() -> new WorkgroupRing(MINUTE).lowering(101))
                .hasMessage("A proficiency is lowered by 0 to 100, not by 101.");
    }
}
