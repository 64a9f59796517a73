package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.conversation.Post;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is learnt of a post after it was stored (IN-8, IN-9, IN-15). */
interface LaterTests {

    /** IN-8, WIRE 1.5: X gives an edited post another ID. */
    @Test
    default void a_post_that_is_edited_on_x_stays_one_post() {
        Shop shop = Shop.open();
        APost asked = APost.saying("@acme my chair is brokn");
        shop.store(asked.fetched());
        APost edited = APost.saying("@acme my chair is broken").telling("twitterOriginalMsgId", asked.id());
        shop.storeLater(edited.fetched());
        shop.store(shop.claim("third", Shop.tomorrow().plusSeconds(90)).orElseThrow(), edited.fetched());
        Stored stored = Stored.of(shop);
        assertThat(stored.platformIds()).containsExactly(asked.id());
        assertThat(stored.post(asked).text()).isEqualTo("@acme my chair is broken");
        assertThat(stored.interactions()).hasSize(1);
        ChangeTests.apply(shop, new Deleted(edited.id(), "deleted", Shop.now()));
        assertThat(Stored.of(shop).post(asked).deletedAt()).isNotNull();
    }

    /** IN-9: a push may tell of no files. */
    @Test
    default void files_that_only_the_second_look_shows_are_fetched() {
        try (FileHost host = new FileHost()) {
            Shop shop = Shop.at(host.base());
            APost asked = APost.saying("@acme look at this");
            shop.store(asked.fetched());
            shop.storeLater(asked.fetched(host.photo("/1.png", FileHost.PICTURE)));
            long post = Stored.of(shop).post(asked).id();
            Waiting.until(
                    "the picture is stored",
                    () -> count("select count(a) from Attachment a where a.postId = ?1 and a.state = 'STORED'", post)
                            == 1);
        }
    }

    @Test
    default void what_the_platform_tells_with_a_receipt_is_kept() {
        Shop shop = Shop.open();
        APost asked = APost.saying("Is it open on Tuesday?");
        shop.store(asked.fetched());
        Outgoing reply = Outgoing.of(shop, asked, "Yes, until seven.");
        String id = reply.send();
        Instant taken = Shop.now().minusSeconds(5);
        ChangeTests.apply(
                shop,
                new Delivery(
                        id,
                        "",
                        DeliveryState.SENT,
                        Optional.empty(),
                        Map.of("whatsappPricingCategory", "service"),
                        taken));
        Post sent = Stored.of(shop).posts().stream()
                .filter(post -> post.platformId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(sent.dictionary()).containsEntry("whatsappPricingCategory", "service");
        assertThat(sent.writtenAt()).isCloseTo(taken, within(1, ChronoUnit.MILLIS));
    }
}
