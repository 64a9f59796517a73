package dev.parley.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormTextTest {

    @Test
    void linesAreStrippedAndEmptyOnesLeftOut() {
        assertThat(FormText.lines(" acme modem \r\n\r\nrouter, fast\n")).containsExactly("acme modem", "router, fast");
        assertThat(FormText.lines("")).isEmpty();
    }

    @Test
    void handlesLoseTheirSign() {
        assertThat(FormText.handles("@acme, acmehelp\n@other")).containsExactly("acme", "acmehelp", "other");
    }

    @Test
    void numbersMayHaveThousandsSeparators() {
        assertThat(FormText.number("5,000")).hasValue(5000);
        assertThat(FormText.number(" 3 600 000 ")).hasValue(3_600_000);
        assertThat(FormText.number("-1")).hasValue(-1);
        assertThat(FormText.number("5,0")).isEmpty();
        assertThat(FormText.number("ten")).isEmpty();
        assertThat(FormText.number("")).isEmpty();
        assertThat(FormText.number("99999999999")).isEmpty();
    }
}
