package dev.parley.web.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {

    private static final long SIZE = 1000;

    @Test
    void a_range_has_both_its_ends() {
        ByteRange range = ByteRange.of("bytes=100-199", SIZE).orElseThrow();
        assertThat(range).isEqualTo(new ByteRange(100, 199));
        assertThat(range.length()).isEqualTo(100);
        assertThat(range.header(SIZE)).isEqualTo("bytes 100-199/1000");
    }

    @Test
    void an_open_range_goes_to_the_end_and_a_suffix_comes_from_it() {
        assertThat(ByteRange.of("bytes=900-", SIZE)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.of("bytes=-10", SIZE)).contains(new ByteRange(990, 999));
        assertThat(ByteRange.of("bytes=-5000", SIZE)).contains(new ByteRange(0, 999));
        assertThat(ByteRange.of("bytes=0-5000", SIZE)).contains(new ByteRange(0, 999));
    }

    @Test
    void what_is_no_single_range_means_the_whole_file() {
        assertThat(ByteRange.of(null, SIZE)).isEmpty();
        assertThat(ByteRange.of("bytes=0-1,5-6", SIZE)).isEmpty();
        assertThat(ByteRange.of("lines=1-2", SIZE)).isEmpty();
        assertThat(ByteRange.of("bytes=-", SIZE)).isEmpty();
        assertThat(ByteRange.of("bytes=5-1", SIZE)).isEmpty();
    }

    @Test
    void a_range_behind_the_end_is_not_there() {
        assertThat(ByteRange.of("bytes=1000-", SIZE).orElseThrow().isSatisfiable(SIZE))
                .isFalse();
        assertThat(ByteRange.of("bytes=999-", SIZE).orElseThrow().isSatisfiable(SIZE))
                .isTrue();
        assertThat(ByteRange.of("bytes=-0", SIZE).orElseThrow().isSatisfiable(SIZE))
                .isFalse();
    }

    @Test
    void a_name_is_safe_in_a_header_and_whole_in_its_second_form() {
        assertThat(Disposition.of(false, "Rechnung \"März\".pdf"))
                .isEqualTo("attachment; filename=\"Rechnung _M_rz_.pdf\"; "
                        + "filename*=UTF-8''Rechnung%20%22M%C3%A4rz%22.pdf");
        assertThat(Disposition.of(true, "")).isEqualTo("inline");
    }
}
