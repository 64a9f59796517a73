package dev.parley.bench.intake;

import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Lets the product take in one backlog after the other. The channel on X is suspended while a backlog builds up, the
 * channels of the other platforms all the time.
 */
final class TakingIn {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final Platform platform;
    private final Product product;
    private final Database database;
    private final Feed feed;

    TakingIn(Platform platform, Product product, Database database, Feed feed) {
        this.platform = platform;
        this.product = product;
        this.database = database;
        this.feed = feed;
    }

    void prepare(int limit) {
        database.update("update channel set status = 'SUSPENDED', post_limit = ?", limit);
        Waiting.until("polls under way end", Duration.ofSeconds(10), this::isIdle);
    }

    private boolean isIdle() {
        return database.number("select count(*) from channel_poll where lease_until is not null") == 0;
    }

    Round round(String name, int posts) {
        Path file = feed.write(name, posts);
        platform.publish(file);
        long firstId = database.number("select max(id) from post");
        long heapBefore = product.liveHeap();
        Duration cpu = product.cpu();
        Duration compiling = product.compiling();
        Duration platformCpu = platform.cpu();
        Duration took = takeIn(posts);
        cpu = product.cpu().minus(cpu);
        platformCpu = platform.cpu().minus(platformCpu);
        compiling = product.compiling().minus(compiling);
        database.update("update channel set status = 'SUSPENDED'");
        awaitRouter();
        long waiting = product.liveHeap();
        endAll();
        return new Round(posts, firstId, took, cpu, compiling, platformCpu, heapBefore, waiting, product.liveHeap());
    }

    private Duration takeIn(int posts) {
        try (Connection connection = database.open()) {
            long expected = stored(connection) + posts;
            database.update("update channel_poll p set p.last_poll_at = null, p.next_due_at ="
                    + " (select c.created_at from channel c where c.id = p.channel_id)");
            database.update("update channel set status = 'ACTIVE' where platform = 'X'");
            long begin = System.nanoTime();
            while (!isThrough(connection) || stored(connection) < expected) {
                if (System.nanoTime() - begin > LONGEST.toNanos()) {
                    throw new IllegalStateException("The posts are not taken in: see the product's log.");
                }
                LockSupport.parkNanos(LOOK_NANOS);
            }
            return Duration.ofNanos(System.nanoTime() - begin);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Counting a large table while another transaction fills it costs more than taking in: so the poll is asked first. */
    private static boolean isThrough(Connection connection) throws SQLException {
        return Database.number(
                        connection,
                        "select count(*) from channel_poll p join channel c on c.id = p.channel_id"
                                + " where c.platform = 'X' and p.stream = 'POSTS'"
                                + " and (p.backlog = true or p.last_poll_at is null)")
                == 0;
    }

    private static long stored(Connection connection) throws SQLException {
        return Database.number(connection, "select count(*) from post");
    }

    private void awaitRouter() {
        Waiting.until(
                "the router has heard of all interactions",
                Duration.ofMinutes(5),
                () -> database.number("select count(*) from routing_signal") == 0);
    }

    /** As if agents had worked off the queue, so that what stays in memory is a leak. */
    private void endAll() {
        database.update("drop table if exists bench_interaction");
        database.update("create table bench_interaction as select * from interaction where open_key is not null");
        database.update("update interaction set state = 'DISCONNECTED', open_key = null, ended_at = queued_at,"
                + " end_reason = 'HANDLED', version = version + 1 where open_key is not null");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select id, 'INTERACTION', id, queued_at from bench_interaction");
        awaitRouter();
    }
}
