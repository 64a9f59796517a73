package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Costs.Key;
import dev.parley.channel.Costs.Sum;
import dev.parley.support.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Costs of calls, by account and day of UTC")
class JpaCostsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final TestDatabase database = new TestDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    private static JpaCosts over(EntityManager entities) {
        JpaCosts costs = new JpaCosts();
        costs.entities = entities;
        return costs;
    }

    private void add(long account, LocalDate day, String kind, long amount, long dollars) {
        database.run(entities -> over(entities).add(new Key(account, day, kind), new Sum(amount, dollars)));
    }

    private CostReport report(long account) {
        return database.ask(entities -> CostReport.of(over(entities).list(account, TODAY.withDayOfMonth(1)), TODAY));
    }

    @Test
    void the_same_thing_on_the_same_day_is_one_sum() {
        add(1, TODAY, "post-read", 3, 15_000);
        add(1, TODAY, "post-read", 2, 10_000);
        add(1, TODAY.minusDays(1), "post-read", 10, 50_000);
        add(1, TODAY, "reply", 1, 10_000);
        assertThat(report(1).lines())
                .containsExactly(
                        new CostReport.Line("post-read", 5, 25_000, 15, 75_000),
                        new CostReport.Line("reply", 1, 10_000, 1, 10_000));
        assertThat(report(1).dollarsToday()).isEqualTo(35_000);
        assertThat(report(1).dollars()).isEqualTo(85_000);
        assertThat(report(1).days())
                .containsExactly(new CostReport.Day(TODAY.minusDays(1), 50_000), new CostReport.Day(TODAY, 35_000));
    }

    @Test
    void another_account_and_the_month_before_count_for_themselves() {
        add(1, TODAY, "post-read", 1, 5_000);
        add(2, TODAY, "post-read", 7, 35_000);
        add(1, LocalDate.of(2026, 2, 28), "post-read", 9, 45_000);
        assertThat(report(1).dollars()).isEqualTo(5_000);
        assertThat(report(2).dollars()).isEqualTo(35_000);
    }
}
