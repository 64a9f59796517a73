package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.desk.DeskViews;
import java.util.stream.IntStream;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.Test;

/** What the desk shows takes as many statements for many interactions as for few. */
interface DeskTests {

    int FEW = 5;
    int MANY = 50;

    /** The application's timers run statements too, but not during each of so many measurements. */
    int MEASUREMENTS = 40;

    @Test
    default void many_interactions_take_as_many_statements_as_few() {
        Shop small = shopWith(FEW);
        Shop large = shopWith(MANY);
        Agent idle = Agent.withoutLicence(small.workgroup());
        Agent busy = Agent.withoutLicence(large.workgroup());
        DeskViews views = the(DeskViews.class);
        assertThat(views.queue(idle.caller())).hasSize(FEW);
        assertThat(views.queue(busy.caller())).hasSize(MANY);
        assertThat(statements(() -> views.queue(busy.caller())))
                .isPositive()
                .isEqualTo(statements(() -> views.queue(idle.caller())));
        connectAll(small, idle);
        connectAll(large, busy);
        assertThat(views.mine(idle.caller()).count()).isEqualTo(FEW);
        assertThat(views.mine(busy.caller()).count()).isEqualTo(MANY);
        assertThat(statements(() -> views.mine(busy.caller())))
                .isPositive()
                .isEqualTo(statements(() -> views.mine(idle.caller())));
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

    private static long statements(Runnable view) {
        Statistics statistics = ask(entities ->
                entities.getEntityManagerFactory().unwrap(SessionFactory.class).getStatistics());
        statistics.setStatisticsEnabled(true);
        try {
            return IntStream.range(0, MEASUREMENTS)
                    .mapToLong(i -> once(statistics, view))
                    .min()
                    .orElseThrow();
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
