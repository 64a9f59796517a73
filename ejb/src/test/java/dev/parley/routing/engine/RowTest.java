package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RowTest {
    private static final List<Integer> NUMBERS = IntStream.range(0, 300).boxed().toList();

    private final Row<Integer> row = new Row<>(Comparator.naturalOrder());
    private final TreeSet<Integer> model =
            new TreeSet<>(Comparator.comparing(RowTest::score).reversed().thenComparing(Comparator.naturalOrder()));

    @Property(tries = 500)
    void holdsWhatASortedSetHoldsInTheSameOrder(@ForAll @Size(max = 200) List<@IntRange(max = 60) Integer> numbers) {
        numbers.forEach(number -> comeOrGo(NUMBERS.get(number)));
    }

    /** As queues do: most come at one end and go at the other one. */
    @Property(tries = 200)
    void keepsItsOrderWhileItMovesOn(@ForAll @Size(max = 200) List<@IntRange(max = 40) Integer> distances) {
        for (int i = 0; i < distances.size(); i++) {
            comeOrGo(NUMBERS.get(Math.abs(i - distances.get(i))));
            if (row.size() > 12) {
                comeOrGo(row.get(row.size() - 1));
            }
        }
    }

    /** The same for three neighbours. */
    private static double score(Integer number) {
        return number / 3;
    }

    private void comeOrGo(Integer number) {
        if (model.contains(number)) {
            assertThat(row.remove(score(number), number)).isTrue();
            model.remove(number);
        } else {
            assertThat(row.remove(score(number), number)).isFalse();
            row.add(score(number), number);
            model.add(number);
        }
        assertThat(row).containsExactlyElementsOf(model);
        for (int i = 0; i < row.size(); i++) {
            assertThat(row.score(i)).isEqualTo(score(row.get(i)));
        }
        assertThat(row.size()).isEqualTo(model.size());
        assertThat(row.isEmpty()).isEqualTo(model.isEmpty());
    }
}
