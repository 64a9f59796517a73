package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedAddressTest {

    /** RFC 3986, section 5.4, and what publishers do. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://a.example/b/c?d#e|g|https://a.example/b/g",
                "https://a.example/b/c?d#e|?y|https://a.example/b/c?y",
                "https://a.example/b/c?d#e|/g|https://a.example/g",
                "https://a.example/b/c?d#e|//other.example|https://other.example",
                "https://a.example/b/c?d#e|../../../g|https://a.example/g",
                "https://a.example/b/c?d#e|''|https://a.example/b/c",
                "https://a.example|g|https://a.example/g",
                "https://a.example|?y|https://a.example?y",
                "https://a.example/b/c|' my news '|https://a.example/b/my%20news",
                "https://a.example/b/c|https://other.example/x y|https://other.example/x%20y"
            })
    void aReferenceLeadsToWhereBrowsersGo(URI base, String reference, URI expected) {
        assertThat(FeedAddress.resolve(base, reference)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://other.example/x|https://other.example/x",
                "/x|https://a.example/x",
                "#top|#top",
                "mailto:ada@a.example|mailto:ada@a.example",
                "http://[|http://[",
                "a{b}|a{b}",
                "''|''"
            })
    void aLinkIsMadeWholeWhereItCanBe(String link, String expected) {
        assertThat(FeedAddress.link(URI.create("https://a.example/b/c"), link)).isEqualTo(expected);
    }
}
