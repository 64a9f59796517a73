package dev.parley.bench.takeover;

import dev.parley.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The agents: each one takes what alerts after a moment and ends it a little later, by what those actions leave in the
 * database, so that no node has to be there for them. Whenever they look, nobody must have more than fits.
 */
final class Desk implements AutoCloseable {
    /** What one agent has room for. */
    static final int CAPACITY = 10;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long ALERT_MILLIS = 300;
    private static final long TALK_MILLIS = 1_500;

    private final Database database;
    private volatile boolean goesOn = true;
    private volatile int crowded;
    private final CompletableFuture<Void> work;

    private Desk(Database database) {
        this.database = database;
        this.work = CompletableFuture.runAsync(this::work);
    }

    /** All agents of the demonstration are there; every second workgroup's offers are answered automatically. */
    static Desk open(Database database) {
        database.update("update workgroup set auto_answer = (id % 2 = 0), version = version + 1");
        database.update("update workgroup_utilization set percent = ?, maximum = ?", 100 / CAPACITY, CAPACITY);
        database.update(
                "insert into agent_session (user_id, state, state_since, available_since, missed_offers, version)"
                        + " select id, 'AVAILABLE', utc_timestamp(6), utc_timestamp(6), 0, 0 from app_user"
                        + " where role = 'AGENT' and id not in (select user_id from agent_session)");
        database.update("update agent_session set state = 'AVAILABLE', available_since = utc_timestamp(6)");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select uuid_short(), 'WORKGROUP', id, utc_timestamp(6) from workgroup");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select uuid_short(), 'AGENT', id, utc_timestamp(6) from app_user");
        return new Desk(database);
    }

    /** From now on offers are answered automatically where they were not, and the other way round. */
    void changeOver() {
        database.update("update workgroup set auto_answer = not auto_answer, version = version + 1");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select uuid_short(), 'WORKGROUP', id, utc_timestamp(6) from workgroup");
    }

    private void work() {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            while (goesOn) {
                crowded += Math.toIntExact(Database.number(
                        connection,
                        "select count(*) from (select agent_id from interaction where state in ('ALERTING', 'CONNECTED')"
                                + " group by agent_id having count(*) > ?) crowded",
                        CAPACITY));
                move(connection, "ALERTING", ALERT_MILLIS, "CONNECTED", "connected_at = utc_timestamp(6)");
                move(
                        connection,
                        "CONNECTED",
                        TALK_MILLIS,
                        "DISCONNECTED",
                        "ended_at = utc_timestamp(6), end_reason = 'HANDLED', open_key = null");
                LockSupport.parkNanos(LOOK_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Some customers whose interactions have just ended come back, so that there is something to route. */
    void reopen(int most) {
        try (Connection connection = database.open()) {
            connection.setAutoCommit(false);
            for (long id : ids(
                    connection, "state = 'DISCONNECTED' and ended_at < ? order by ended_at desc limit " + most, 0)) {
                change(
                        connection,
                        id,
                        "REOPENED",
                        "state = 'QUEUED', agent_id = null, connected_at = null, ended_at = null, end_reason = null,"
                                + " queued_at = utc_timestamp(6), open_key = concat(conversation_id, ':', workgroup_id)");
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void move(Connection connection, String from, long afterMillis, String to, String change)
            throws SQLException {
        for (long id : ids(connection, "state = '" + from + "' and state_since < ?", afterMillis)) {
            change(connection, id, to, "state = '" + to + "', " + change);
        }
        connection.commit();
    }

    /** What an action of an agent leaves: the new state, a line in the history, a signal to the router. */
    private static void change(Connection connection, long id, String event, String change) throws SQLException {
        execute(
                connection,
                "update interaction set " + change
                        + ", state_since = utc_timestamp(6), version = version + 1 where id = ?",
                id);
        execute(
                connection,
                "insert into interaction_event (id, interaction_id, at, kind, user_id, to_state)"
                        + " select uuid_short(), id, utc_timestamp(6), '" + event
                        + "', agent_id, state from interaction where id = ?",
                id);
        execute(
                connection,
                "insert into routing_signal (id, kind, subject_id, at)"
                        + " select uuid_short(), 'INTERACTION', id, utc_timestamp(6) from interaction where id = ?",
                id);
    }

    private static List<Long> ids(Connection connection, String condition, long millisAgo) throws SQLException {
        List<Long> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "select id from interaction where " + condition + " for update skip locked")) {
            statement.setTimestamp(1, Timestamp.from(Instant.now().minusMillis(millisAgo)));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        }
        return ids;
    }

    private static void execute(Connection connection, String statement, long id) throws SQLException {
        try (PreparedStatement prepared = connection.prepareStatement(statement)) {
            prepared.setLong(1, id);
            prepared.executeUpdate();
        }
    }

    /** How often somebody was seen with more than fits. */
    int crowded() {
        return crowded;
    }

    @Override
    public void close() {
        goesOn = false;
        work.join();
    }
}
