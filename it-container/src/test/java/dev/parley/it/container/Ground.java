package dev.parley.it.container;

import dev.parley.connector.api.SocialConnectionFactory;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** What tests stand on: the application's beans, and the database in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Ground {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Resource(lookup = "java:app/parley/x")
    SocialConnectionFactory x;

    @Resource
    ManagedExecutorService threads;

    /** A bean of the application. */
    public static <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }

    /** Runs the work and commits it. */
    public static void run(Consumer<EntityManager> work) {
        the(Ground.class).commit(work);
    }

    /** Asks inside a transaction. */
    public static <T> T ask(Function<EntityManager, T> question) {
        return the(Ground.class).answer(question);
    }

    /** The connection factory of the adapter, as the application has it. */
    public SocialConnectionFactory adapter() {
        return x;
    }

    /** Runs something on a thread of the container. */
    public <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    public void commit(Consumer<EntityManager> work) {
        work.accept(entities);
    }

    public <T> T answer(Function<EntityManager, T> question) {
        return question.apply(entities);
    }

    /** How many rows a query in JPQL counts. */
    public static long count(String query, Object parameter) {
        return ask(entities -> entities.createQuery(query, Long.class)
                .setParameter(1, parameter)
                .getSingleResult());
    }
}
