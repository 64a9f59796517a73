package dev.parley.it.container;

import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.channel.Connecting;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.SocialConnectionFactory;
import jakarta.resource.ResourceException;
import java.net.URI;
import java.util.Map;
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
}
