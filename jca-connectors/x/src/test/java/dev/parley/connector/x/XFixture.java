package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.CredentialGuard;
import dev.parley.connector.kit.HttpSettings;
import dev.parley.connector.kit.JdkHttpExchange;
import dev.parley.connector.kit.ScriptedServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A session against a scripted server, at a fixed time and without chance. */
final class XFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    static final String EMPTY_PAGE = "{\"meta\":{\"result_count\":0}}";

    final ScriptedServer server = new ScriptedServer();
    private final Map<Option, String> options = new HashMap<>();
    private final Map<Credential, Secret> secrets = new HashMap<>();
    private final UploadedMedia uploaded = new UploadedMedia();
    private Instant now = NOW;
    private String ownId = "55";

    XFixture() {
        with(Credential.APP_BEARER, "app-token").with(Credential.USER_TOKEN, "user-token");
    }

    XFixture with(Credential name, String value) {
        secrets.put(name, Secret.of(value));
        return this;
    }

    XFixture without(Credential name) {
        secrets.remove(name);
        return this;
    }

    XFixture with(Option name, String value) {
        options.put(name, value);
        return this;
    }

    XFixture at(Instant time) {
        now = time;
        return this;
    }

    XFixture ownId(String id) {
        ownId = id;
        return this;
    }

    AccountAccess access() {
        return new AccountAccess("acme", server.baseUri(), ownId, options, secrets);
    }

    XSession session() {
        Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), Set.of(), "Parley", 1_000_000);
        return new XSession(
                access(),
                new CredentialGuard(new JdkHttpExchange(settings, clock), server.baseUri(), Set.of()),
                clock,
                () -> 0,
                uploaded);
    }

    static WatchQuery watching(String... handles) {
        return new WatchQuery(List.of(handles), List.of(), List.of(), List.of(), false, List.of(), false);
    }

    static OutboundPost reply(String text) {
        return new OutboundPost(Visibility.PUBLIC, "", "2100000000000000001", text, NOW);
    }

    static OutboundPost message(String text) {
        return new OutboundPost(Visibility.PRIVATE, "77", "", text, NOW);
    }

    /** A post as a page holds it. */
    static String post(long id) {
        return post(id, "2026-09-01T09:59:00.000Z");
    }

    static String post(long id, String createdAt) {
        return "{\"id\":\"" + id + "\",\"text\":\"@acme my parcel is lost\",\"author_id\":\"77\",\"created_at\":\""
                + createdAt + "\",\"conversation_id\":\"" + id + "\",\"lang\":\"en\"}";
    }

    static String page(String nextToken, String... posts) {
        String token = nextToken.isEmpty() ? "" : ",\"next_token\":\"" + nextToken + "\"";
        return "{\"data\":[" + String.join(",", posts) + "],\"includes\":{\"users\":[{\"id\":\"77\",\"name\":\"Ada\","
                + "\"username\":\"ada\"},{\"id\":\"55\",\"name\":\"Acme\",\"username\":\"acme\"}]},"
                + "\"meta\":{\"result_count\":" + posts.length + token + "}}";
    }

    static PlatformProblem problemOf(ThrowingCallable call) {
        PlatformException exception = Assertions.catchThrowableOfType(PlatformException.class, call);
        Assertions.assertThat(exception).as("a platform exception").isNotNull();
        return exception.problem();
    }

    @Override
    public void close() {
        server.close();
    }
}
