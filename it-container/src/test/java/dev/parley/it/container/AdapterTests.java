package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.AccountTokens;
import dev.parley.channel.Connecting;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import jakarta.resource.ResourceException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Connections to platforms come from the adapter's pool and go back to it. */
interface AdapterTests {

    /** More than the pool's 64. */
    int MORE_THAN_THE_POOL_HAS = 100;

    /** Nothing listens here: the port of discarded bytes. */
    URI NOWHERE = URI.create("http://127.0.0.1:9");

    @Test
    default void connections_are_returned_to_the_pool() throws ResourceException {
        SocialConnectionFactory x = the(Ground.class).adapter();
        for (int i = 0; i < MORE_THAN_THE_POOL_HAS; i++) {
            try (SocialConnection connection = x.getConnection(access("account-" + i % 3))) {
                assertThat(connection).isNotNull();
            }
        }
    }

    private static AccountAccess access(String key) {
        return new AccountAccess(
                key,
                NOWHERE,
                "1",
                Map.of(),
                Map.of(Credential.APP_BEARER, Secret.of("app"), Credential.USER_TOKEN, Secret.of("user")));
    }

    @Test
    default void a_platform_that_cannot_be_reached_is_told_as_its_problem_and_costs_no_connection() {
        Connecting connecting = the(Connecting.class);
        long account = Shop.open().account().id();
        for (int i = 0; i < MORE_THAN_THE_POOL_HAS; i++) {
            assertThatThrownBy(() -> connecting.call(account, SocialConnection::whoAmI))
                    .isInstanceOfSatisfying(
                            PlatformException.class,
                            e -> assertThat(e.problem().code()).isNotEqualTo("connector.unavailable"));
        }
    }

    @Test
    @DisplayName("OB-2: a call that breaks the connection is told as its problem")
    default void a_call_that_breaks_the_connection_is_told_as_its_problem() throws Exception {
        long account = Shop.open().account().id();
        try (ServerSocket rude = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            run(entities -> entities.createQuery("update Account a set a.baseUrl = :url where a.id = :id")
                    .setParameter("url", "http://127.0.0.1:" + rude.getLocalPort())
                    .setParameter("id", account)
                    .executeUpdate());
            the(Ground.class).start(() -> hangUp(rude));
            assertThatThrownBy(() -> the(Connecting.class).call(account, SocialConnection::whoAmI))
                    .isInstanceOf(PlatformException.class);
        }
    }

    private static boolean hangUp(ServerSocket rude) throws IOException {
        while (true) {
            try (Socket caller = rude.accept()) {
                caller.setSoLinger(true, 0);
            } catch (SocketException closed) {
                return true;
            }
        }
    }

    @Test
    @DisplayName("OB-2: a refresh token works once, so two calls of one node do not both use it")
    default void one_renewal_at_a_time() throws Exception {
        long account = Shop.open().account().id();
        AccountTokens tokens = the(AccountTokens.class);
        AccountTokens.Current refused = tokens.current(account);
        PlatformException cause = new PlatformException(PlatformProblem.of(Action.REFRESH, "x.expired", "Expired."));
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        Future<AccountAccess> first = the(Ground.class)
                .start(() -> tokens.refresh(
                        account,
                        refused,
                        access -> {
                            asked.countDown();
                            Waiting.until("answered", () -> answer.getCount() == 0);
                            return new RefreshedTokens(
                                    Map.of(Credential.USER_TOKEN, Secret.of("new")),
                                    Shop.now().plusSeconds(7200));
                        },
                        cause));
        assertThat(asked.await(20, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(() -> tokens.refresh(account, refused, AdapterTests::notAgain, cause))
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        e -> assertThat(e.problem().action()).isEqualTo(Action.RETRY));
        answer.countDown();
        first.get(20, TimeUnit.SECONDS);
        assertThat(tokens.refresh(account, refused, AdapterTests::notAgain, cause))
                .isNotNull();
    }

    private static RefreshedTokens notAgain(AccountAccess access) {
        throw new AssertionError("The refresh token is used up.");
    }
}
