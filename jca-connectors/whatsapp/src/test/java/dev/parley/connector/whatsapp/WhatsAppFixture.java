package dev.parley.connector.whatsapp;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundChoices;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.OutboundTemplate;
import dev.parley.connector.api.OutboundTemplate.Part;
import dev.parley.connector.api.OutboundTemplate.Value;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.CredentialGuard;
import dev.parley.connector.kit.HttpSettings;
import dev.parley.connector.kit.JdkHttpExchange;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.simulator.whatsapp.WaDemo;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assumptions;

/** A session against a scripted server, at a fixed time. */
final class WhatsAppFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    final ScriptedServer server = new ScriptedServer();

    static AccountAccess access(String key, URI baseUri) {
        return new AccountAccess(
                key,
                baseUri,
                "900",
                Map.of(Option.BUSINESS_ID, "900"),
                Map.of(
                        Credential.USER_TOKEN, Secret.of("system-user-token"),
                        Credential.APP_SECRET, Secret.of("app-secret"),
                        Credential.VERIFY_TOKEN, Secret.of("verify")));
    }

    WhatsAppSession session() {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        HttpSettings settings =
                new HttpSettings(Duration.ofSeconds(2), Duration.ofSeconds(5), Set.of(), "Parley", 1_000_000);
        return new WhatsAppSession(
                access("acme", server.baseUri()),
                new CredentialGuard(new JdkHttpExchange(settings, clock), server.baseUri(), Set.of()),
                clock);
    }

    static OutboundPost text(String text) {
        return post("4917", "901", text, "", List.of(), Optional.empty(), Optional.empty(), "outbox:1");
    }

    static OutboundPost post(
            String to,
            String from,
            String text,
            String inReplyTo,
            List<OutboundMedia> media,
            Optional<OutboundTemplate> template,
            Optional<OutboundChoices> choices,
            String reference) {
        return new OutboundPost(
                Visibility.PRIVATE, to, inReplyTo, text, NOW, from, reference, media, template, choices, false);
    }

    static OutboundMedia file(String name, String type, byte[] content) {
        return new OutboundMedia(name, type, content.length, "", () -> new ByteArrayInputStream(content));
    }

    static PlatformProblem problemOf(ThrowingCallable call) {
        PlatformException exception = Assertions.catchThrowableOfType(PlatformException.class, call);
        Assertions.assertThat(exception).as("a platform exception").isNotNull();
        return exception.problem();
    }

    /** Payloads of others; the test is skipped where they are not beside the project. */
    static Path specifications() {
        Optional<Path> found = shared().map(folder -> folder.resolve("specs/whatsapp"));
        Assumptions.assumeTrue(
                found.filter(Files::isDirectory).isPresent(), "the WhatsApp payloads are not beside the project");
        return found.orElseThrow();
    }

    private static Optional<Path> shared() {
        String configured = System.getProperty("parley.shared", "");
        if (!configured.isEmpty()) {
            return Optional.of(Path.of(configured));
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("shared/specs"))) {
                return Optional.of(folder.resolve("shared"));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        server.close();
    }

    static OutboundPost answer(String to, String text) {
        return post(to, WaDemo.NUMBER, text, "", List.of(), Optional.empty(), Optional.empty(), "outbox:1");
    }

    static OutboundPost template(String... values) {
        List<Value> filled = List.of(values).stream()
                .map(value -> new Value("", "text", value))
                .toList();
        return post(
                "4915550100001",
                WaDemo.NUMBER,
                "",
                "",
                List.of(),
                Optional.of(new OutboundTemplate("order_update", "en_US", List.of(new Part("body", "", 0, filled)))),
                Optional.empty(),
                "outbox:3");
    }
}
