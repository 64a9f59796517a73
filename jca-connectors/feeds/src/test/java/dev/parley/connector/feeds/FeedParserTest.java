package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.rometools.rome.feed.synd.SyndFeed;
import dev.parley.connector.kit.HttpAnswer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {

    private static final URI ADDRESS = URI.create("https://feeds.example/news?key=hidden");

    private static FeedAnswer answer(String contentType, byte[] body) {
        HttpAnswer http =
                new HttpAnswer(200, Map.of("Content-Type", List.of(contentType)), body, Instant.EPOCH, Duration.ZERO);
        return new FeedAnswer(http, body, ADDRESS, Optional.empty());
    }

    private static String rss(String title) {
        return "<rss version=\"2.0\"><channel><title>" + title
                + "</title><link>https://feeds.example</link><description>d</description></channel></rss>";
    }

    private static FeedFailure failure(String body) {
        return catchThrowableOfType(
                FeedFailure.class,
                () -> FeedParser.parse(answer("application/rss+xml", body.getBytes(StandardCharsets.UTF_8))));
    }

    /** Bytes in one character set; what the header, the prolog and the mark say about it. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, application/rss+xml, UTF-8",
        "UTF-8, application/rss+xml, ''",
        "UTF-8, text/xml, ''",
        "UTF-8, text/html, UTF-8",
        "ISO-8859-2, application/xml, ISO-8859-2",
        "ISO-8859-2, text/xml, ISO-8859-2",
        "ISO-8859-2, text/xml; charset=ISO-8859-2, ''",
        "UTF-8, application/rss+xml; charset=ISO-8859-2, UTF-8",
        "UTF-16, application/rss+xml, UTF-16",
        "UTF-16, text/xml; charset=utf-8, UTF-16",
        "'', application/rss+xml, UTF-8"
    })
    void findsTheCharacterSet(String charset, String contentType, String prolog) throws FeedFailure {
        String text = rss("Tür Łódź");
        String whole = prolog.isEmpty() ? text : "<?xml version=\"1.0\" encoding=\"" + prolog + "\"?>" + text;
        byte[] body = charset.isEmpty()
                ? ("\uFEFF" + whole).getBytes(StandardCharsets.UTF_8)
                : whole.getBytes(Charset.forName(charset));
        assertThat(FeedParser.parse(answer(contentType, body)).getTitle()).isEqualTo("Tür Łódź");
    }

    /** What the prolog says is wrong in each; the first bytes tell. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, true, ISO-8859-1",
        "UTF-16LE, true, UTF-16",
        "UTF-16BE, true, ISO-8859-1",
        "UTF-16LE, false, UTF-16",
        "UTF-16BE, false, UTF-8",
        "UTF-8, false, UTF-16",
        "UTF-8, false, utf-16le"
    })
    void theFirstBytesWinOverProlog(String charset, boolean marked, String prolog) throws FeedFailure {
        String whole = "<?xml version=\"1.0\" encoding=\"" + prolog + "\"?>" + rss("Tür Łódź");
        byte[] body = ((marked ? "\uFEFF" : "") + whole).getBytes(Charset.forName(charset));
        for (String type : List.of("application/xml", "text/xml; charset=ISO-8859-2")) {
            assertThat(FeedParser.parse(answer(type, body)).getTitle()).isEqualTo("Tür Łódź");
            assertThat(FeedParser.raw(answer(type, body))).startsWith("<?xml").contains("Tür Łódź");
        }
    }

    @Test
    void htmlEntitiesOfCarelessPublishersAreForgiven() throws FeedFailure {
        SyndFeed feed =
                FeedParser.parse(answer("text/xml", rss("T&uuml;r&nbsp;— Łódź").getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getTitle()).isEqualTo("Tür\u00A0— Łódź");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><rss version=\"2.0\"><channel>&x;</channel></rss>",
                "<!DOCTYPE rss [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><rss version=\"2.0\"><channel>&b;</channel></rss>",
                "<!DOCTYPE rss SYSTEM \"http://127.0.0.1:9/x.dtd\"><rss version=\"2.0\"><channel/></rss>"
            })
    void documentTypesAreRefused(String body) {
        assertThat(failure(body).words()).contains("document type").doesNotContain("hidden");
    }

    @Test
    void depthIsBounded() {
        String deep = rss("t" + "<a>".repeat(5000) + "</a>".repeat(5000));
        assertThat(failure(deep).words()).contains("nested too deep");
    }

    @Test
    void theNumberOfElementsIsBounded() {
        assertThat(failure(rss("<a/>".repeat(Bounds.MOST_ELEMENTS))).words()).contains("too large");
    }

    @Test
    void aPageIsToldFromABrokenFeed() {
        assertThat(failure("<html><body>hello</body></html>").words()).contains("is not a feed");
        assertThat(failure("<rss version=\"2.0\"><channel><title>cut").words()).contains("broken XML");
        assertThat(failure("").words()).contains("nothing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<skipHours><hour>25</hour><hour>noon</hour><hour/></skipHours>",
                "<skipDays><day>Someday</day><day/></skipDays>",
                "<cloud domain=\"a.example\" port=\"http\" path=\"/\"/>",
                "<sy:updatePeriod>fortnightly</sy:updatePeriod>",
                "<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>often</sy:updateFrequency>",
                "<sy:updateBase>long ago</sy:updateBase>",
                "<ttl>soon</ttl>"
            })
    void aSlipInWhatMayBeLeftAwayHidesNothing(String slip) throws FeedFailure {
        String body = rss("News")
                .replace("<channel>", "<channel>" + slip)
                .replace("<rss", "<rss xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"");
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(FeedParser.parse(answer("application/rss+xml", bytes)).getTitle())
                .isEqualTo("News");
    }

    /** Rome minds them in this dialect. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<sy:updatePeriod>fortnightly</sy:updatePeriod>",
                "<sy:updatePeriod> Hourly </sy:updatePeriod>",
                "<sy:updateFrequency>often</sy:updateFrequency>"
            })
    void aSlipInARhythmHidesNothing(String slip) throws FeedFailure {
        String body = "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\""
                + " xmlns=\"http://purl.org/rss/1.0/\" xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\">"
                + "<channel rdf:about=\"https://feeds.example\"><title>News</title><link>https://feeds.example</link>"
                + "<description>d</description>" + slip + "</channel></rdf:RDF>";
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        assertThat(FeedParser.parse(answer("application/rdf+xml", bytes)).getTitle())
                .isEqualTo("News");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<pubDate>2026-09-01T10:00:00.123456789Z</pubDate>",
                "<dc:date>2026-09-01T10:00:00.123456Z</dc:date>",
                "<dc:date>2026-09-01T12:00:00.1234567+02:00</dc:date>",
                "<dc:date>2026-09-01T10:00:00.123Z</dc:date>"
            })
    void fineFractionsOfSecondsAreCut(String date) throws FeedFailure {
        String body = rss("News")
                .replace("</channel>", "<item><title>One</title>" + date + "</item></channel>")
                .replace("<rss", "<rss xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
        SyndFeed feed = FeedParser.parse(answer("application/rss+xml", body.getBytes(StandardCharsets.UTF_8)));
        assertThat(feed.getEntries().get(0).getPublishedDate()).isEqualTo("2026-09-01T10:00:00.123Z");
    }

    @Test
    void aSmallPackedBodyCannotBecomeHuge() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            byte[] megabyte = new byte[1024 * 1024];
            for (int i = 0; i < 64; i++) {
                gzip.write(megabyte);
            }
        }
        HttpAnswer bomb = new HttpAnswer(
                200, Map.of("Content-Encoding", List.of("gzip")), packed.toByteArray(), Instant.EPOCH, Duration.ZERO);
        assertThatThrownBy(() -> Unpacking.body(bomb, ADDRESS))
                .isInstanceOf(FeedFailure.class)
                .hasMessageContaining("larger than 10 MB");
    }
}
