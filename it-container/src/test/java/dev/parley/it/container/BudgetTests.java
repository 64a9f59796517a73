package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.outbound.KeepingBudgets;
import dev.parley.outbound.OutboxState;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** No more goes out than a platform takes, whoever sends; what has to wait says so (WIRE 6). */
interface BudgetTests {

    int STEP_MICROS = 9_000_000;
    int BURST = 100;

    @Test
    default void of_many_at_once_as_many_go_out_as_there_are_tokens() throws Exception {
        Shop shop = Shop.open();
        APost asked = APost.saying("Is it open today?");
        shop.store(asked.fetched());
        KeepingBudgets budgets = the(KeepingBudgets.class);
        assertThat(budgets.mustWait(Outgoing.of(shop, asked, "Yes.").id())).isFalse();
        leave(shop, 3);
        List<Outgoing> replies = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            replies.add(Outgoing.of(shop, asked, "Reply " + i));
        }
        List<Future<Boolean>> asking = new ArrayList<>();
        replies.forEach(reply -> asking.add(the(Ground.class).start(() -> budgets.mustWait(reply.id()))));
        int waiting = 0;
        for (Future<Boolean> each : asking) {
            waiting += each.get(30, TimeUnit.SECONDS) ? 1 : 0;
        }
        assertThat(waiting).isEqualTo(5);
        assertThat(replies)
                .filteredOn(reply -> reply.item().problem() != null)
                .hasSize(5)
                .allSatisfy(reply -> {
                    assertThat(reply.item().problem()).isEqualTo("Waits: X takes 100 posts in 15 minutes.");
                    assertThat(reply.item().state()).isEqualTo(OutboxState.PENDING);
                });
        assertThat(budgets.waits(shop.account().id())).containsExactly("X takes 100 posts in 15 minutes");
    }

    @Test
    default void a_refusal_empties_the_bucket_until_the_platforms_reset() {
        Shop shop = Shop.open();
        APost asked = APost.saying("Is it open tomorrow?");
        shop.store(asked.fetched());
        KeepingBudgets budgets = the(KeepingBudgets.class);
        Outgoing refused = Outgoing.of(shop, asked, "Yes.");
        assertThat(budgets.mustWait(refused.id())).isFalse();
        Instant reset = Shop.now().plusSeconds(600).truncatedTo(ChronoUnit.MILLIS);
        budgets.heard(
                refused.item(),
                new PlatformProblem(Action.WAIT_RESET, "x.rate-limited", "Too much.", Optional.of(reset), ""));
        Outgoing next = Outgoing.of(shop, asked, "Until six.");
        assertThat(budgets.mustWait(next.id())).isTrue();
        assertThat(dueAt(next)).isEqualTo(reset);
        Shop other = Shop.open();
        APost elsewhere = APost.saying("And here?");
        other.store(elsewhere.fetched());
        assertThat(budgets.mustWait(Outgoing.of(other, elsewhere, "Here too.").id()))
                .isFalse();
    }

    private static Instant dueAt(Outgoing reply) {
        return Ground.ask(entities -> entities.createQuery(
                        "select o.nextAttemptAt from OutboxItem o where o.id = ?1", Instant.class)
                .setParameter(1, reply.id())
                .getSingleResult());
    }

    /** Leaves so many tokens in the bucket of the account's posts. */
    private static void leave(Shop shop, int tokens) {
        long now = ChronoUnit.MICROS.between(Instant.EPOCH, Shop.now());
        run(entities -> entities.createQuery("update RateBucket b set b.fullAt = ?1 where b.accountId = ?2")
                .setParameter(1, now + (long) STEP_MICROS * (BURST - tokens))
                .setParameter(2, shop.account().id())
                .executeUpdate());
    }
}
