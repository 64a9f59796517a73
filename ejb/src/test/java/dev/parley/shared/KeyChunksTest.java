package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.support.TestDatabase;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class KeyChunksTest {

    private static final Set<Integer> LENGTHS = Set.of(2, 10, 100);

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

    @Example
    void a_query_for_a_single_key_is_translated_once() {
        try (TestDatabase database = new TestDatabase()) {
            Consumer<EntityManager> one = entities -> KeyChunks.find(
                    entities, Channel.class, "select c from Channel c where c.id in (:keys)", List.of(1L));
            Consumer<EntityManager> plain =
                    entities -> entities.createQuery("select c from Channel c where c.id = :id", Channel.class)
                            .setParameter("id", 1L)
                            .getResultList();
            database.run(one.andThen(plain));
            assertThat(database.keptPlansOf(one)).isEqualTo(database.keptPlansOf(plain));
        }
    }
}
