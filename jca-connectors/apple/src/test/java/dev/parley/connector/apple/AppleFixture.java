package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.CredentialGuard;
import dev.parley.connector.kit.HttpSettings;
import dev.parley.connector.kit.JdkHttpExchange;
import dev.parley.connector.kit.ScriptedServer;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A session against a scripted server, at a fixed time. */
final class AppleFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");
    static final String BUSINESS = "5f1c0a7e-0000-4000-8000-00000000beef";
    static final String CUSTOMER = "urn:mbid:AQAAYada";
    static final String PROVIDER = "acme-msp";
    static final String SECRET = Base64.getEncoder()
            .encodeToString("a secret of at least thirty-two bytes".getBytes(StandardCharsets.US_ASCII));

    final ScriptedServer server = new ScriptedServer();

    static AccountAccess access(String key, URI baseUri) {
        return access(key, baseUri, SECRET);
    }

    static AccountAccess access(String key, URI baseUri, String secret) {
        return new AccountAccess(
                key,
                baseUri,
                BUSINESS,
                Map.of(Option.BUSINESS_ID, PROVIDER),
                Map.of(Credential.MESSAGING_SECRET, Secret.of(secret)));
    }

    AppleSession session() {
        return session(access("acme", server.baseUri()));
    }

    AppleSession session(AccountAccess access) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), Set.of(), "Parley", 1_000_000);
        return new AppleSession(
                access, new CredentialGuard(new JdkHttpExchange(settings, clock), access.baseUri(), Set.of()), clock);
    }

    static OutboundPost text(String text) {
        return post(text, List.of(), Optional.empty(), "outbox:1");
    }

    static OutboundPost post(
            String text, List<OutboundMedia> media, Optional<OutboundChoices> choices, String reference) {
        return post(CUSTOMER, BUSINESS, text, media, choices, reference);
    }

    static OutboundPost post(
            String to,
            String from,
            String text,
            List<OutboundMedia> media,
            Optional<OutboundChoices> choices,
            String reference) {
        return new OutboundPost(
                Visibility.PRIVATE, to, "", text, NOW, from, reference, media, Optional.empty(), choices, false);
    }

    static OutboundMedia file(String name, String type, byte[] content) {
        return new OutboundMedia(name, type, content.length, "", () -> new ByteArrayInputStream(content));
    }

    static PushRequest pushed(String body, String... headers) {
        Map<String, String> all = new LinkedHashMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        return new PushRequest(Map.of(), all, body.getBytes(StandardCharsets.UTF_8));
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
