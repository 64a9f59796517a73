package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NaturalOrderTest {

    private static String sorted(String names) {
        return String.join(
                ",",
                Stream.of(names.split(","))
                        .sorted(NaturalOrder.by(name -> name))
                        .toList());
    }

    @Test
    void numbers_count_by_their_value_wherever_they_stand() {
        assertThat(sorted("Row 10,Row 9,Row 1,Row 100")).isEqualTo("Row 1,Row 9,Row 10,Row 100");
        assertThat(sorted("B2-12,B2-3,B10-1,B1-20")).isEqualTo("B1-20,B2-3,B2-12,B10-1");
    }

    @Test
    void case_does_not_count_but_keeps_the_order_certain() {
        assertThat(sorted("billing,Care,Billing,about")).isEqualTo("about,Billing,billing,Care");
    }

    @Test
    void numbers_of_any_length_can_be_sorted() {
        String long1 = "1".repeat(40);
        assertThat(sorted("n" + long1 + "2,n" + long1)).isEqualTo("n" + long1 + ",n" + long1 + "2");
    }
}
