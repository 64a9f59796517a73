package dev.parley.support;

import dev.parley.shared.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;

/**
 * An empty database in memory with the real schema and the real persistence unit, for one test. Transactions are local:
 * each call of {@link #run} or {@link #ask} is one.
 */
public final class TestDatabase implements AutoCloseable {

    private final EntityManagerFactory factory;

    public TestDatabase() {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";MODE=MySQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        source.setUser("sa");
        source.setPassword("sa");
        Flyway.configure(TestDatabase.class.getClassLoader())
                .dataSource(source)
                .locations("classpath:db/migration")
                .placeholders(Database.placeholders(false))
                .load()
                .migrate();
        factory = Persistence.createEntityManagerFactory(
                "parley",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        "jakarta.persistence.nonJtaDataSource",
                        source,
                        "hibernate.type.json_format_mapper",
                        new NoJson(),
                        "hibernate.generate_statistics",
                        "true"));
    }

    /** Runs the work in a transaction of its own and commits it. */
    public void run(Consumer<EntityManager> work) {
        ask(entities -> {
            work.accept(entities);
            return Boolean.TRUE;
        });
    }

    /** Runs the question in a transaction of its own and returns the answer. */
    public <T> T ask(Function<EntityManager, T> question) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T answer = question.apply(entities);
                entities.getTransaction().commit();
                return answer;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** Asks in a transaction that is rolled back, as after a failure that the question survives. */
    public <T> T tryOnce(Function<EntityManager, T> question) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                return question.apply(entities);
            } finally {
                entities.getTransaction().rollback();
            }
        }
    }

    /** How many statements the work prepares. */
    public long statementsOf(Consumer<EntityManager> work) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getPrepareStatementCount();
        run(work);
        return statistics.getPrepareStatementCount() - before;
    }

    /** How many of the work's queries had been translated before. */
    public long keptPlansOf(Consumer<EntityManager> work) {
        Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
        long before = statistics.getQueryPlanCacheHitCount();
        run(work);
        return statistics.getQueryPlanCacheHitCount() - before;
    }

    @Override
    public void close() {
        factory.close();
    }
}
