package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.desk.DeskViews;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What the desk shows takes as many statements for many interactions as for few. */
interface DeskTests {

    int FEW = 5;
    int MANY = 50;

    @Test
    default void many_interactions_take_as_many_statements_as_few() {
        Shop small = shopWith(FEW);
        Shop large = shopWith(MANY);
        Agent idle = Agent.withoutLicence(small.workgroup());
        Agent busy = Agent.withoutLicence(large.workgroup());
        DeskViews views = the(DeskViews.class);
        assertThat(views.queue(idle.caller())).hasSize(FEW);
        assertThat(views.queue(busy.caller())).hasSize(MANY);
        assertAsManyStatements(() -> views.queue(idle.caller()), () -> views.queue(busy.caller()));
        connectAll(small, idle);
        connectAll(large, busy);
        assertThat(views.mine(idle.caller()).count()).isEqualTo(FEW);
        assertThat(views.mine(busy.caller()).count()).isEqualTo(MANY);
        assertAsManyStatements(() -> views.mine(idle.caller()), () -> views.mine(busy.caller()));
    }

    /** What rings is nobody's yet, so nobody has left it unread. */
    @Test
    default void posts_of_an_offer_are_not_unread() {
        Shop shop = Shop.open();
        Agent agent = Agent.of(shop.workgroup()).available();
        APost asked = APost.saying("Is it mine?");
        shop.store(asked.fetched());
        DeskViews views = the(DeskViews.class);
        Waiting.until("offered", () -> views.mine(agent.caller()).offers().size() == 1);
        assertThat(views.head(agent.caller()).unread()).isZero();
        connectAll(shop, agent);
        shop.storeLater(APost.saying("Hello?").answering(asked).fetched());
        assertThat(views.head(agent.caller()).unread()).isEqualTo(1);
    }

    private static Shop shopWith(int interactions) {
        Shop shop = Shop.open();
        shop.store(IntStream.range(0, interactions)
                .mapToObj(i -> APost.saying("Question " + i).fetched())
                .toArray(FetchedPost[]::new));
        return shop;
    }

    private static void connectAll(Shop shop, Agent agent) {
        run(entities -> Stored.of(shop)
                .interactions()
                .forEach(i -> entities.find(dev.parley.conversation.Interaction.class, i.id())
                        .connectTo(agent.id(), Shop.now())));
    }

    /** The application's timers run statements too, but not during each measurement. */
    private static void assertAsManyStatements(Runnable few, Runnable many) {
        Statistics statistics = ask(entities ->
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
        statistics.setStatisticsEnabled(true);
        try {
            AtomicLong least = new AtomicLong(Long.MAX_VALUE);
            AtomicLong leastOfMany = new AtomicLong(Long.MAX_VALUE);
            Waiting.until("as many statements", () -> {
                least.accumulateAndGet(once(statistics, few), Math::min);
                leastOfMany.accumulateAndGet(once(statistics, many), Math::min);
                return least.get() == leastOfMany.get();
            });
            assertThat(least.get()).isPositive();
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private static long once(Statistics statistics, Runnable view) {
        long before = statistics.getPrepareStatementCount();
        view.run();
        return statistics.getPrepareStatementCount() - before;
    }
}
