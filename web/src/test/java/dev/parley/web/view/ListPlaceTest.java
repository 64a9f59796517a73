package dev.parley.web.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListPlaceTest {

    @Test
    void aPlaceIsAnAddress() {
        assertThat(new ListPlace("", 1).under("/skills")).isEqualTo("/skills");
        assertThat(new ListPlace("", 3).under("/skills")).isEqualTo("/skills?find=&page=3");
        assertThat(new ListPlace("a & ü", 1).under("/skills")).isEqualTo("/skills?find=a+%26+%C3%BC&page=1");
    }
}
