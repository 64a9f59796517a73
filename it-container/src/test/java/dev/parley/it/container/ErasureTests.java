package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.StreamPosition;
import dev.parley.intake.JpaRawPayloads;
import dev.parley.intake.StoringPages;
import dev.parley.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What must be gone is gone everywhere (IN-8). */
interface ErasureTests {

    @Test
    default void what_is_erased_is_in_nothing_that_was_polled_or_pushed() {
        Shop shop = Shop.open();
        APost secret = APost.saying("My card is 4111");
        APost other = APost.saying("Something else");
        shop.store(secret.fetched(), other.fetched());
        keepRead(shop, "{\"id\":\"%s\",\"text\":\"My card is 4111\"}".formatted(secret.id()));
        keepRead(shop, "{\"edited\":{\"id\":\"%s\",\"text\":\"My card is 4112\"}}".formatted(secret.id()));
        keepRead(shop, "{\"id\":\"%s\",\"text\":\"Something else\"}".formatted(other.id()));
        push(shop, "{\"id\":\"%s\",\"text\":\"My card, not read yet\"}".formatted(secret.id()));
        FetchedPage gone = new FetchedPage(
                List.of(),
                List.of(),
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(new Deleted(secret.id(), "deleted", Shop.now())));
        run(entities -> the(StoringPages.class).storeMissed(shop.channel().id(), gone));
        assertThat(raw(shop, "")).hasSize(2);
        assertThat(raw(shop, "Something else")).hasSize(1);
        List<RawState> waiting = raw(shop, "not read yet");
        assertThat(waiting).singleElement().satisfies(push -> {
            assertThat(push.state()).isEqualTo("RECEIVED");
            assertThat(push.expiresAt()).isBeforeOrEqualTo(Shop.now());
        });
    }

    /** An answer or a push, as it is kept. */
    record RawState(long id, String state, Instant expiresAt) {}

    private static List<RawState> raw(Shop shop, String text) {
        return ask(entities -> entities.createQuery(
                        "select new dev.parley.it.container.ErasureTests$RawState(r.id, r.state, r.expiresAt)"
                                + " from RawPayload r where r.accountId = ?1 and r.body like ?2",
                        RawState.class)
                .setParameter(1, shop.account().id())
                .setParameter(2, "%" + text + "%")
                .getResultList());
    }

    private static void keepRead(Shop shop, String body) {
        the(JpaRawPayloads.class).read(List.of(push(shop, body)));
    }

    /** Returns the ID of what is kept; nobody reads it. */
    private static long push(Shop shop, String body) {
        PushRequest request = new PushRequest(Map.of(), Map.of(), body.getBytes(StandardCharsets.UTF_8));
        the(JpaRawPayloads.class)
                .receive(shop.account().id(), "push-" + Ids.next(), request, Duration.ofDays(1), Shop.tomorrow());
        return raw(shop, "").stream().mapToLong(RawState::id).max().orElseThrow();
    }
}
