package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndFeed;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.kit.HttpAnswer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RelativeLinksTest {

    private static final URI ADDRESS = URI.create("https://feeds.example/news/feed.xml");

    private static FetchedPost first(String document) throws FeedFailure {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        HttpAnswer http = new HttpAnswer(200, Map.of(), body, Instant.EPOCH, Duration.ZERO);
        SyndFeed feed = FeedParser.parse(new FeedAnswer(http, body, ADDRESS, Optional.empty()));
        return new ItemMapper(ADDRESS.toString(), ADDRESS, feed, Instant.EPOCH)
                .map(feed.getEntries().get(0))
                .post();
    }

    private static String rss(String item) {
        return "<rss version=\"2.0\"><channel><title>t</title><link>https://feeds.example</link>"
                + "<description>d</description><item>" + item + "</item></channel></rss>";
    }

    @Test
    void anItemOfRssStartsFromWhereTheFeedIs() throws FeedFailure {
        FetchedPost post = first(rss("<title>One</title><link>one.html</link><guid>1</guid>"
                + "<description>See &lt;a href=\"/help\"&gt;help&lt;/a&gt;.</description>"
                + "<enclosure url=\"../pictures/1.jpg\" type=\"image/jpeg\" length=\"7\"/>"));
        assertThat(post.attributes()).containsEntry("rssItemLink", "https://feeds.example/news/one.html");
        assertThat(post.text())
                .isEqualTo("One\n\nSee help (https://feeds.example/help).\n\nhttps://feeds.example/news/one.html");
        assertThat(post.media()).extracting(Media::url).containsExactly("https://feeds.example/pictures/1.jpg");
    }

    @Test
    void anIdThatOnlyLooksLikeALinkIsNone() throws FeedFailure {
        assertThat(first(rss("<title>One</title><guid>12345</guid>")).text()).isEqualTo("One");
    }

    @Test
    void anItemOfAtomStartsFromTheBaseThatItNames() throws FeedFailure {
        FetchedPost post = first("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://blog.example/\">"
                + "<id>urn:f</id><title>t</title><updated>2026-09-01T10:00:00Z</updated>"
                + "<entry xml:base=\"2026/\"><id>urn:1</id><title>One</title><updated>2026-09-01T10:00:00Z</updated>"
                + "<link href=\"one.html\"/><content type=\"html\">&lt;a href=\"two.html\"&gt;two&lt;/a&gt;</content>"
                + "</entry></feed>");
        assertThat(post.attributes()).containsEntry("rssItemLink", "https://blog.example/2026/one.html");
        assertThat(post.text()).contains("two (https://blog.example/2026/two.html)");
    }

    @Test
    void anItemOfAtomWithoutABaseStartsFromWhereTheFeedIs() throws FeedFailure {
        FetchedPost post = first("<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>urn:f</id><title>t</title>"
                + "<updated>2026-09-01T10:00:00Z</updated><entry><id>urn:1</id><title>One</title>"
                + "<updated>2026-09-01T10:00:00Z</updated><link href=\"/one.html\"/></entry></feed>");
        assertThat(post.attributes()).containsEntry("rssItemLink", "https://feeds.example/one.html");
    }
}
