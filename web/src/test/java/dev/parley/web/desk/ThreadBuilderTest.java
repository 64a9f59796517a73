package dev.parley.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.web.desk.TimelineLine.Branch;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThreadBuilderTest {

    private final ThreadBuilder thread = new ThreadBuilder();

    @Test
    void answers_hang_under_what_they_answer() {
        thread.add(Posts.post(1), null);
        thread.add(Posts.post(2), 1L);
        thread.add(Posts.post(3), 1L);
        List<Branch> roots = thread.build();
        assertThat(roots).hasSize(1);
        assertThat(roots.get(0).replies())
                .extracting(branch -> branch.post().id())
                .containsExactly(2L, 3L);
    }

    @Test
    void below_the_third_level_everything_stays_on_the_third() {
        thread.add(Posts.post(1), null);
        for (long id = 2; id <= 6; id++) {
            thread.add(Posts.post(id), id - 1);
        }
        Branch second = thread.build().get(0).replies().get(0);
        assertThat(second.replies()).extracting(branch -> branch.post().id()).containsExactly(3L, 4L, 5L, 6L);
        assertThat(second.replies()).allMatch(branch -> branch.replies().isEmpty());
    }

    @Test
    void an_answer_to_something_elsewhere_stands_by_itself() {
        thread.add(Posts.post(1), null);
        thread.add(Posts.post(2), 99L);
        assertThat(thread.build()).hasSize(2);
    }
}
