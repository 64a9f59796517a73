package dev.parley.it.container;

import static dev.parley.it.container.Ground.count;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.intake.EndingRetention;
import dev.parley.intake.StoringPages;
import org.junit.jupiter.api.Test;

/** Answers are kept as they came, as long as the setting says (SE-4). */
interface RetentionTests {

    @Test
    default void a_raw_answer_is_deleted_when_its_retention_ends_and_not_before() {
        Shop past = Shop.open();
        Shop present = Shop.open();
        past.store(APost.saying("Is this kept?").fetched());
        present.store(APost.saying("And this?").fetched());
        assertThat(kept(past)).isEqualTo(1);
        run(entities -> entities.createQuery("update RawPayload r set r.expiresAt = ?1 where r.channelId = ?2")
                .setParameter(1, Shop.now().minusSeconds(1))
                .setParameter(2, past.channel().id())
                .executeUpdate());
        assertThat(the(EndingRetention.class).purge()).isPositive();
        assertThat(kept(past)).isZero();
        assertThat(kept(present)).isEqualTo(1);
        assertThat(Stored.of(past).posts()).hasSize(1);
    }

    @Test
    default void an_answer_that_cannot_be_read_at_all_is_kept_as_it_came() {
        Shop shop = Shop.open();
        PlatformProblem problem = PlatformProblem.of(Action.RETRY, "x.unreadable-answer", "X sent a page.");
        the(StoringPages.class).keepUnread(shop.channel(), "<html>Down for maintenance</html>", problem);
        assertThat(count(
                        "select count(r) from RawPayload r where r.channelId = ?1 and r.state = 'UNREAD'"
                                + " and r.body like '%maintenance%' and r.problem = 'X sent a page.'",
                        shop.channel().id()))
                .isEqualTo(1);
    }

    private static long kept(Shop shop) {
        return count(
                "select count(r) from RawPayload r where r.channelId = ?1",
                shop.channel().id());
    }
}
