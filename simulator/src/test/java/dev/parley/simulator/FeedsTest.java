package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.parley.simulator.feeds.Behaviour.Switch;
import dev.parley.simulator.feeds.FeedFormat;
import dev.parley.simulator.feeds.FeedItem;
import dev.parley.simulator.feeds.SimulatedFeed;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulated publishers as a foreign client, Rome, and plain HTTP see them. */
class FeedsTest {

    private final SimulatorServer server = SimulatorServer.start();
    private final HttpClient client = HttpClient.newHttpClient();

    @AfterEach
    void stop() {
        server.close();
    }

    private SimulatedFeed open(String name, FeedFormat format) {
        return server.simulator().feeds().open(name, "News & more", format);
    }

    private HttpResponse<byte[]> get(String name, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.feedUri(name));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.baseUri() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .header("Content-Type", "application/json")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @ParameterizedTest
    @EnumSource(FeedFormat.class)
    void romeReadsEachDialect(FeedFormat format) throws Exception {
        SimulatedFeed feed = open("news", format);
        FeedItem item = feed.write("Tables & <chairs>", "<p>Größe 4 😀</p>", "Ida");
        HttpResponse<byte[]> answer = get("news");
        String type = answer.headers().firstValue("Content-Type").orElseThrow();
        SyndFeed read = new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(answer.body()), type));
        SyndEntry entry = read.getEntries().get(0);
        assertThat(read.getTitle()).isEqualTo("News & more");
        assertThat(entry.getTitle()).isEqualTo("Tables & <chairs>");
        assertThat(entry.getUri()).isEqualTo(item.id());
        assertThat(entry.getPublishedDate()).isEqualTo(Date.from(item.published()));
        assertThat(
                        entry.getDescription() == null
                                ? entry.getContents().get(0).getValue()
                                : entry.getDescription().getValue())
                .contains("Größe 4 😀");
    }

    @Test
    void validatorsAreHonoured() throws Exception {
        SimulatedFeed feed = open("news", FeedFormat.RSS);
        feed.write("One", "");
        HttpResponse<byte[]> first = get("news");
        String tag = first.headers().firstValue("ETag").orElseThrow();
        String modified = first.headers().firstValue("Last-Modified").orElseThrow();
        assertThat(get("news", "If-None-Match", tag).statusCode()).isEqualTo(304);
        assertThat(get("news", "If-Modified-Since", modified).statusCode()).isEqualTo(304);
        feed.write("Two", "");
        assertThat(get("news", "If-None-Match", tag, "If-Modified-Since", modified)
                        .statusCode())
                .isEqualTo(200);
        assertThat(feed.answers()).containsEntry(304, 2).containsEntry(200, 2);
    }

    @Test
    void theControlWritesEditsAndMisbehaves() throws Exception {
        assertThat(control("PUT", "/control/feeds/news", "{\"format\":\"ATOM\"}")
                        .statusCode())
                .isEqualTo(201);
        control("POST", "/control/feeds/news/items", "{\"title\":\"One\",\"id\":\"7\",\"count\":3}");
        assertThat(control("PUT", "/control/feeds/news/items?id=7", "{\"title\":\"Uno\"}")
                        .body())
                .contains("Uno");
        assertThat(control("PUT", "/control/feeds/news/behaviour", "{\"STATUS\":503,\"RETRY_AFTER\":\"9\"}")
                        .statusCode())
                .isEqualTo(200);
        HttpResponse<byte[]> busy = get("news");
        assertThat(busy.statusCode()).isEqualTo(503);
        assertThat(busy.headers().firstValue("Retry-After")).contains("9");
        assertThat(control("PUT", "/control/feeds/news/behaviour", "{\"NONSENSE\":1}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(control("GET", "/control/feeds/none", "").statusCode()).isEqualTo(404);
        assertThat(control("PUT", "/control/feeds/Bad%20Name", "{}").statusCode())
                .isEqualTo(400);
        server.simulator().reset();
        assertThat(server.simulator().feeds().list()).isEmpty();
    }

    @Test
    void aPublisherWritesOnThePage() throws Exception {
        open("news", FeedFormat.RSS);
        HttpRequest form = HttpRequest.newBuilder(URI.create(server.baseUri() + "/page/feeds/news"))
                .POST(HttpRequest.BodyPublishers.ofString("title=Big+news&text=a+%3Cb%3E"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .build();
        HttpResponse<String> answer = client.send(form, HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/page/feeds"));
        assertThat(server.simulator()
                        .feeds()
                        .find("news")
                        .orElseThrow()
                        .items()
                        .get(0)
                        .html())
                .isEqualTo("<p>a &lt;b&gt;</p>");
        assertThat(control("GET", "/page/feeds", "").body()).contains("Big news");
    }

    @Test
    void theCharacterSetIsWhatWasChosen() throws Exception {
        SimulatedFeed feed = open("news", FeedFormat.RSS);
        feed.write("Tür", "");
        feed.behaviour().set(Switch.CHARSET, "ISO-8859-1");
        assertThat(new String(get("news").body(), java.nio.charset.StandardCharsets.ISO_8859_1))
                .contains("Tür");
    }
}
