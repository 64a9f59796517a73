package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class KeyChunksTest {

    private static final Set<Integer> LENGTHS = Set.of(1, 10, 100);

    @Property
    void every_key_is_asked_for_and_nothing_else(@ForAll @Size(max = 350) List<Integer> keys) {
        List<List<Integer>> chunks = KeyChunks.chunks(keys);

        Set<Integer> asked = new HashSet<>();
        chunks.forEach(asked::addAll);
        assertThat(asked).isEqualTo(new HashSet<>(keys));
    }

    @Property
    void lists_have_few_lengths_so_that_plans_are_kept(@ForAll @Size(max = 350) List<Integer> keys) {
        assertThat(KeyChunks.chunks(keys))
                .hasSize((keys.size() + 99) / 100)
                .allSatisfy(chunk -> assertThat(LENGTHS).contains(chunk.size()));
    }
}
