package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.CredentialGuard;
import dev.parley.connector.kit.HttpSettings;
import dev.parley.connector.kit.JdkHttpExchange;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Sessions and posts for tests. */
final class FacebookFixture {

    static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    /** A file is read up to this length. */
    static final int LARGEST_FILE = 6_000_000;

    private FacebookFixture() {}

    static AccountAccess access(URI base, String app, String appSecret, String userToken) {
        return new AccountAccess(
                "acme",
                base,
                "",
                Map.of(Option.CLIENT_ID, app),
                Map.of(
                        Credential.APP_SECRET, Secret.of(appSecret),
                        Credential.USER_TOKEN, Secret.of(userToken),
                        Credential.VERIFY_TOKEN, Secret.of("verify-me")));
    }

    static FacebookSession session(AccountAccess access, Clock clock, TokenShelf shelf) {
        HttpSettings settings = new HttpSettings(
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Set.of(),
                "Parley",
                5_000_000,
                Duration.ofSeconds(5),
                LARGEST_FILE);
        return new FacebookSession(
                access,
                new CredentialGuard(new JdkHttpExchange(settings, clock), access.baseUri(), Set.of()),
                clock,
                shelf,
                Set.of());
    }

    /** With the token of page 1001 on the shelf already. */
    static FacebookSession scripted(URI base, Clock clock) {
        AccountAccess access = access(base, "77", "app-secret", "user-token");
        TokenShelf shelf = new TokenShelf();
        shelf.put(new TokenShelf.Owner(base, Secret.of("user-token")), Map.of("1001", Secret.of("page-token")));
        return session(access, clock, shelf);
    }

    static OutboundPost comment(String page, String on, String text, Instant attempt) {
        return post(Visibility.PUBLIC, page, "", on, text, attempt, List.of(), false);
    }

    static OutboundPost message(String page, String to, String text, Instant attempt) {
        return post(Visibility.PRIVATE, page, to, "", text, attempt, List.of(), false);
    }

    static OutboundPost post(
            Visibility visibility,
            String page,
            String to,
            String inReplyTo,
            String text,
            Instant attempt,
            List<OutboundMedia> media,
            boolean humanAgent) {
        return new OutboundPost(
                visibility,
                to,
                inReplyTo,
                text,
                attempt,
                page,
                "outbox:1",
                media,
                Optional.empty(),
                Optional.empty(),
                humanAgent);
    }

    static PlatformProblem problemOf(ThrowingCallable call) {
        PlatformException exception = Assertions.catchThrowableOfType(PlatformException.class, call);
        Assertions.assertThat(exception).as("a platform exception").isNotNull();
        return exception.problem();
    }
}
