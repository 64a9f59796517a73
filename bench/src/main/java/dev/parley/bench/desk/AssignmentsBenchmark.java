package dev.parley.bench.desk;

import dev.parley.bench.Benchmark;
import dev.parley.bench.Options;
import dev.parley.bench.Percentiles;
import dev.parley.bench.Report;
import dev.parley.bench.process.Places;
import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Waiting;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * From an agent's action to the next assignment on MySQL: agents end interactions at a steady rate while thousands wait,
 * and the router fills each place that gets free. Both moments are those that the two transactions write, so that a
 * commit counts once.
 */
public final class AssignmentsBenchmark implements Benchmark {

    private static final List<String> AGENTS = List.of("nadia", "tom", "ines", "yuki");
    private static final int EACH = 50;
    private static final double AIM_MILLIS = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);

    @Override
    public Report run(Options options, Consumer<String> progress) {
        int rate = options.number("rate", 100, 4, 400);
        int seconds = options.number("seconds", 30, 5, 300);
        try (MySql server = Places.mysql();
                Platform platform = Platform.start()) {
            Database database = server.database();
            try (Product product = Product.start(database, platform.xUri())) {
                prepare(database, rate * (seconds + (int) WARM_UP.toSeconds()) + AGENTS.size() * EACH + 500);
                List<AgentSession> sessions = new ArrayList<>();
                for (String login : AGENTS) {
                    AgentSession session = AgentSession.logIn(product.uri(), login);
                    session.becomeAvailable();
                    sessions.add(session);
                }
                Waiting.until(
                        "all agents are full",
                        Duration.ofMinutes(2),
                        () -> database.number("select count(*) from interaction where state = 'CONNECTED'")
                                == (long) AGENTS.size() * EACH);
                progress.accept("all agents are full");
                end(database, sessions, rate, WARM_UP);
                Instant begin = Instant.now();
                end(database, sessions, rate, Duration.ofSeconds(seconds));
                return report(database, begin, rate, seconds);
            }
        }
    }

    /** Everything waits in one workgroup whose agents take half a hundred each, answered by themselves. */
    private static void prepare(Database database, int waiting) {
        database.update("update channel set status = 'SUSPENDED'");
        new Filling(database, AGENTS.get(0)).fill(waiting);
        database.update(
                "update interaction set state = 'QUEUED', agent_id = null, connected_at = null, ended_at = null,"
                        + " end_reason = null, open_key = concat(conversation_id, ':', workgroup_id)");
        database.update("update workgroup set auto_answer = true, wrap_up_s = 0, disposition_required = false,"
                + " version = version + 1");
        database.update("update workgroup_utilization set percent = 1, maximum = " + EACH);
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select id, 'WORKGROUP', id, utc_timestamp(6) from workgroup");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select id, 'INTERACTION', id, created_at from interaction");
        Waiting.until(
                "the router knows what waits",
                Duration.ofMinutes(2),
                () -> database.number("select count(*) from routing_signal") == 0);
    }

    private static void end(Database database, List<AgentSession> sessions, int rate, Duration length) {
        List<CompletableFuture<Void>> agents = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            AgentSession session = sessions.get(i);
            long agent = database.number("select id from app_user where login = ?", AGENTS.get(i));
            long offset = TimeUnit.SECONDS.toNanos(1) / rate * i;
            agents.add(CompletableFuture.runAsync(() -> end(database, session, agent, rate, length, offset)));
        }
        agents.forEach(CompletableFuture::join);
    }

    private static void end(
            Database database, AgentSession session, long agent, int rate, Duration length, long offset) {
        long step = TimeUnit.SECONDS.toNanos(1) * AGENTS.size() / rate;
        long begin = System.nanoTime() + offset;
        Deque<Long> mine = new ArrayDeque<>();
        for (long due = 0; due < length.toNanos(); due += step) {
            LockSupport.parkNanos(Math.max(0, begin + due - System.nanoTime()));
            if (mine.isEmpty()) {
                mine.addAll(connected(database, agent));
            }
            Long next = mine.poll();
            if (next != null) {
                session.submit("/app/interactions/" + next + "/disconnection", Map.of("disposition", "Solved"));
            }
        }
    }

    private static List<Long> connected(Database database, long agent) {
        List<Long> ids = new ArrayList<>();
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(
                        "select id from interaction where agent_id = ? and state = 'CONNECTED' order by connected_at")) {
            statement.setLong(1, agent);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getLong(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return ids;
    }

    private static Report report(Database database, Instant begin, int rate, int seconds) {
        List<Long> nanos = new ArrayList<>();
        Map<Long, Deque<Instant>> freed = new HashMap<>();
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(
                        "select user_id, kind, at from"
                                + " interaction_event where at >= ? and kind in ('DISCONNECTED', 'CONNECTED') order by at, id")) {
            statement.setTimestamp(1, Timestamp.from(begin));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    Deque<Instant> open = freed.computeIfAbsent(rows.getLong(1), unknown -> new ArrayDeque<>());
                    Instant at = rows.getTimestamp(3).toInstant();
                    if (rows.getString(2).equals("DISCONNECTED")) {
                        open.add(at);
                    } else if (!open.isEmpty()) {
                        nanos.add(Duration.between(open.remove(), at).toNanos());
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        int left = freed.values().stream().mapToInt(Deque::size).sum();
        Percentiles times = Percentiles.ofNanos(nanos);
        return new Report(String.format(
                        Locale.ROOT,
                        "Assignments: %d ended a second for %d s by %d agents, who get the next ones",
                        rate,
                        seconds,
                        AGENTS.size()))
                .conditions("product " + Product.HEAP + ", " + database.version() + ", agents on the same machine")
                .row("event to assignment", times.text())
                .row("reached", String.format(Locale.ROOT, "%.0f assignments/s", nanos.size() / (double) seconds))
                .row(
                        "goal p95",
                        String.format(
                                Locale.ROOT, "%.0f ms: %s", AIM_MILLIS, times.at(95) < AIM_MILLIS ? "met" : "missed"))
                .row("places still free at the end", Integer.toString(left));
    }
}
