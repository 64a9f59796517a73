package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("SE-7: lists are shown page by page")
class PagedTest {

    private static final List<Integer> MANY =
            IntStream.rangeClosed(1, 120).boxed().toList();

    @ParameterizedTest
    @CsvSource({"1, 1, 1–50 of 120", "3, 101, 101–120 of 120", "-4, 1, 1–50 of 120", "9, 101, 101–120 of 120"})
    void aPageBeyondTheEndsIsTheFirstOrTheLast(int wanted, int first, String range) {
        Paged<Integer> page = Paged.of(MANY, wanted);
        assertThat(page.items()).startsWith(first);
        assertThat(page.range()).isEqualTo(range);
        assertThat(page.hasPrevious()).isEqualTo(first > 1);
        assertThat(page.hasNext()).isEqualTo(first == 1);
    }

    @Test
    void nothingIsOnePageOfNone() {
        Paged<Integer> page = Paged.of(List.of(), 1);
        assertThat(page.isEmpty()).isTrue();
        assertThat(page.range()).isEqualTo("None");
        assertThat(page.hasNext()).isFalse();
    }
}
