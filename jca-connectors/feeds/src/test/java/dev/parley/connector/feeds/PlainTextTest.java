package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>One</p><p>Two</p>|One\\n\\nTwo",
                "a<br>b<br/>c|a\\nb\\nc",
                "<ul><li>x</li><li>y</li></ul>|• x\\n• y",
                "see <a href=\"https://a.example/b\">here</a>!|see here (https://a.example/b)!",
                "<a href=\"https://a.example/b\">https://a.example/b</a>|https://a.example/b",
                "<a href=\"javascript:alert(1)\">click</a>|click",
                "<script>alert(1)</script><style>p{}</style>text|text",
                "Tom &amp; Jerry &lt;3|Tom & Jerry <3",
                "1 < 2|1 < 2",
                "<img src=\"x\" alt=\"a red chair\">|a red chair",
                "<p>  many \t  blanks </p>|many blanks",
                "<table><tr><td>a</td><td>b</td></tr></table>|a b"
            })
    void readsAsPeopleWouldTypeIt(String html, String text) {
        assertThat(PlainText.of(html)).isEqualTo(text.replace("\\n", "\n"));
    }

    @Test
    void longTextsAreCutBetweenCharacters() {
        String cut = PlainText.of("😀".repeat(PlainText.LONGEST));
        assertThat(cut).hasSizeLessThanOrEqualTo(PlainText.LONGEST + 1).endsWith("😀…");
    }

    @Test
    void deepNestingDoesNoHarm() {
        assertThat(PlainText.of("<div>".repeat(20_000) + "deep")).contains("deep");
    }

    @Property
    void neverFailsAndNeverEndsInBlanks(@ForAll @StringLength(max = 200) String anything) {
        String text = PlainText.of(anything);
        assertThat(text).isEqualTo(text.strip());
    }
}
