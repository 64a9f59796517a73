package dev.parley.routing.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

class LongMapTest {
    private final LongMap<String> map = new LongMap<>();
    private final TreeMap<Long, String> model = new TreeMap<>();

    /** Neighbours, numbers far apart and extremes, each often enough to be met again. */
    @Provide
    Arbitrary<List<Long>> keys() {
        return Arbitraries.frequencyOf(
                        Tuple.of(6, Arbitraries.longs().between(0, 40)),
                        Tuple.of(3, Arbitraries.longs().between(-20, 20).map(number -> number << 40)),
                        Tuple.of(1, Arbitraries.of(Long.MIN_VALUE, Long.MAX_VALUE, -1L)))
                .list()
                .ofMaxSize(300);
    }

    @Property(tries = 500)
    void answersAsAnyOtherMap(@ForAll("keys") List<Long> keys) {
        for (int i = 0; i < keys.size(); i++) {
            long key = keys.get(i);
            if (i % 3 == 2) {
                assertThat(map.remove(key)).isEqualTo(model.remove(key));
            } else {
                assertThat(map.put(key, "value " + i)).isEqualTo(model.put(key, "value " + i));
            }
            assertThat(map.size()).isEqualTo(model.size());
        }
        assertThat(map.inOrder()).containsExactlyElementsOf(model.values());
        keys.forEach(key -> assertThat(map.get(key)).isEqualTo(model.get(key)));
    }
}
