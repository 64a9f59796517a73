package dev.parley.connector.feeds;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.PoolDouble;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.feeds.Behaviour.Switch;
import dev.parley.simulator.feeds.FeedFormat;
import dev.parley.simulator.feeds.SimulatedFeed;
import jakarta.resource.ResourceException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The simulated publishers, a connection through the pool, and the position of one channel. */
final class FeedsFixture implements AutoCloseable {

    final SimulatorServer server = SimulatorServer.start();
    final PoolDouble pool = new PoolDouble();
    private String allowedHosts = "127.0.0.1";
    StreamPosition position = StreamPosition.START;

    /** Both sides live by the world's clock. */
    private static final class WorldFactory extends FeedsManagedConnectionFactory {
        private static final long serialVersionUID = 1L;
        private final transient Clock clock;

        WorldFactory(Clock clock) {
            this.clock = clock;
        }

        @Override
        protected Clock clock() {
            return clock;
        }
    }

    FeedsFixture allowing(String hosts) {
        allowedHosts = hosts;
        return this;
    }

    SimulatedFeed open(String name) {
        return open(name, FeedFormat.RSS);
    }

    SimulatedFeed open(String name, FeedFormat format) {
        return server.simulator().feeds().open(name, "Harbor News", format);
    }

    static void behaves(SimulatedFeed feed, Switch name, String value) {
        feed.behaviour().set(name, value);
    }

    void wait(Duration time) {
        server.simulator().world().moveClock(time);
    }

    WatchQuery watching(String... names) {
        return WatchQuery.of(
                Stream.of(names).map(name -> server.feedUri(name).toString()).toList());
    }

    SocialConnection connect() throws ResourceException {
        WorldFactory factory = new WorldFactory(server.simulator().world().clock());
        factory.setAllowedHosts(allowedHosts);
        return ((SocialConnectionFactory) factory.createConnectionFactory(pool))
                .getConnection(new AccountAccess(
                        "feeds",
                        URI.create("http://127.0.0.1:" + server.baseUri().getPort()),
                        "",
                        Map.of(),
                        Map.of()));
    }

    /** Reads on from where the last read ended. */
    FetchedPage read(WatchQuery query) throws PlatformException, ResourceException {
        return read(query, 100);
    }

    FetchedPage read(WatchQuery query, int limit) throws PlatformException, ResourceException {
        try (SocialConnection connection = connect()) {
            FetchedPage page = connection.fetchPosts(query, position, limit);
            position = page.position();
            return page;
        }
    }

    List<String> texts(FetchedPage page) {
        return page.posts().stream()
                .map(post -> post.text().lines().findFirst().orElse(""))
                .toList();
    }

    @Override
    public void close() {
        server.close();
    }
}
