package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.PoolDouble;
import dev.parley.simulator.SimulatorServer;
import dev.parley.simulator.fault.BodyKind;
import dev.parley.simulator.fault.Fault;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.Grant;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;

/** The simulated platform and connections to it through the pool, as in the server; both live by the same clock. */
abstract class SimulatedX {

    final SimulatorServer server = SimulatorServer.start();
    final World world = server.simulator().world();
    final Map<Credential, Secret> secrets = new EnumMap<>(Credential.class);
    final Map<Option, String> options = new EnumMap<>(Option.class);
    final PoolDouble pool = new PoolDouble();
    final WorldFactory adapter = new WorldFactory(world.clock());
    User ada;
    Account acme;

    /** Both sides live by the world's clock. */
    private static final class WorldFactory extends XManagedConnectionFactory {
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

    @BeforeEach
    void openAccount() {
        acme = new Credentials(world).openAccount("acme", "Acme");
        ada = world.addUser("ada", "Ada", false);
        Grant grant = world.accounts().grantsOf(acme.userId()).get(0);
        put(Credential.APP_BEARER, acme.appBearer());
        put(Credential.USER_TOKEN, grant.accessToken());
        put(Credential.REFRESH_TOKEN, grant.refreshToken());
        put(Credential.CLIENT_SECRET, acme.clientSecret());
        options.put(Option.CLIENT_ID, acme.clientId());
    }

    void put(Credential name, String value) {
        secrets.put(name, Secret.of(value));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    SocialConnection connect() throws ResourceException {
        SocialConnectionFactory factory = (SocialConnectionFactory) adapter.createConnectionFactory(pool);
        return factory.getConnection(
                new AccountAccess("acme", server.xUri(), String.valueOf(acme.userId()), options, secrets));
    }

    static WatchQuery watching(List<String> handles, List<String> keywords, List<String> exclusions) {
        return new WatchQuery(handles, List.of(), keywords, exclusions, false, List.of("en"), true);
    }

    static final WatchQuery MENTIONS = watching(List.of("acme"), List.of(), List.of());

    Post adaSays(String text) {
        return world.publish(new PostDraft(ada.id(), text, 0, 0, "en"));
    }

    /** The search shows nothing of the last half minute. */
    void letTheIndexCatchUp() {
        world.moveClock(Duration.ofMinutes(1));
    }

    static List<String> texts(FetchedPage page) {
        return page.posts().stream().map(FetchedPost::text).toList();
    }

    OutboundPost reply(Post to, String text) {
        return new OutboundPost(
                Visibility.PUBLIC,
                "",
                String.valueOf(to.id()),
                text,
                world.clock().instant());
    }

    OutboundPost message(String text) {
        return new OutboundPost(
                Visibility.PRIVATE,
                String.valueOf(ada.id()),
                "",
                text,
                world.clock().instant());
    }

    void fault(FaultKind kind, String endpoint) {
        fault(kind, endpoint, 1);
    }

    /** The JDK's client itself repeats a GET once when a connection that it kept turns out broken: so it must last. */
    void lastingFault(FaultKind kind, String endpoint) {
        fault(kind, endpoint, 0);
    }

    void fault(FaultKind kind, String endpoint, int times) {
        server.simulator()
                .platform()
                .faults()
                .put(new Fault("f", kind, endpoint, "", times, 503, BodyKind.PROBLEM, Duration.ZERO, false));
    }

    void assumeTokenEndpoint() throws IOException, InterruptedException {
        HttpRequest empty = HttpRequest.newBuilder(URI.create(server.xUri() + "/2/oauth2/token"))
                .POST(HttpRequest.BodyPublishers.noBody())
                .build();
        int status = HttpClient.newHttpClient()
                .send(empty, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        Assumptions.assumeTrue(status != 404, "This simulator does not serve /2/oauth2/token.");
    }
}
