package dev.parley.bench.load;

import dev.parley.bench.Percentiles;
import dev.parley.harness.Database;
import dev.parley.shared.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks into the database from outside, every few milliseconds, for posts that have come in with an interaction. Posts
 * of the simulator's load say when they were written, so their time is from the platform to the committed queue entry,
 * and a look's distance at most too long.
 */
final class Watch implements Runnable {

    private static final Pattern WRITTEN = Pattern.compile(" t(\\d{13})$");
    private static final long EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(40);

    /** Longer than nearly any transaction takes. */
    private static final Duration BACK = Duration.ofSeconds(3);

    /** Longer than any transaction takes: what commits late is still found, though a little too late. */
    private static final Duration FAR_BACK = Duration.ofSeconds(30);

    private static final int FAR_BACK_EACH = 50;

    /** What is new: interactions, where each text opens one, or posts, where they join the one that is open. */
    enum Fresh {
        INTERACTIONS("w.created_at >= ?"),
        POSTS("w.open_key is not null and p.id >= ?");

        private final String condition;

        Fresh(String condition) {
            this.condition = condition;
        }
    }

    private final Database database;
    private final String customers;
    private final Fresh fresh;
    private final Clock clock;
    private final Set<Long> seen = new HashSet<>();
    private final List<Long> nanos = new ArrayList<>();
    private final List<Long> seenAt = new ArrayList<>();
    private final long begin;
    private volatile boolean stopped;

    /**
     * @param customers condition on {@code contact_identity i}: whose posts are looked at, so that looking costs little
     */
    Watch(Database database, String customers, Fresh fresh, Clock clock) {
        this.database = database;
        this.customers = customers;
        this.fresh = fresh;
        this.clock = clock;
        this.begin = clock.millis();
    }

    @Override
    public void run() {
        String contacts = String.join(
                ",", database.texts("select i.contact_id from contact_identity i where " + customers + " limit 50"));
        try (Connection connection = database.open();
                PreparedStatement query = connection.prepareStatement(
                        "select p.id, p.text from interaction w join post p on p.conversation_id = w.conversation_id"
                                + " where w.contact_id in (" + contacts + ") and " + fresh.condition)) {
            for (int looks = 1; !stopped; looks++) {
                look(query, looks % FAR_BACK_EACH == 0 ? FAR_BACK : BACK);
                LockSupport.parkNanos(EVERY_NANOS);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void look(PreparedStatement query, Duration back) throws SQLException {
        Instant from = clock.instant().minus(back).truncatedTo(ChronoUnit.SECONDS);
        if (fresh == Fresh.POSTS) {
            query.setLong(1, Ids.atOrAfter(from));
        } else {
            query.setTimestamp(1, Timestamp.valueOf(LocalDateTime.ofInstant(from, ZoneOffset.UTC)));
        }
        try (ResultSet rows = query.executeQuery()) {
            long now = clock.millis();
            while (rows.next()) {
                if (seen.add(rows.getLong(1))) {
                    note(rows.getString(2), now);
                }
            }
        }
    }

    private void note(String text, long now) {
        Matcher written = WRITTEN.matcher(text);
        if (written.find() && Long.parseLong(written.group(1)) >= begin) {
            nanos.add(TimeUnit.MILLISECONDS.toNanos(Math.max(0, now - Long.parseLong(written.group(1)))));
            seenAt.add(now);
        }
    }

    void stop() {
        stopped = true;
    }

    /** The share of all that came in between two times after the begin. To be asked after the end. */
    double share(Duration from, Duration until) {
        long counted = seenAt.stream()
                .mapToLong(at -> at - begin)
                .filter(at -> at >= from.toMillis() && at < until.toMillis())
                .count();
        return (double) counted / Math.max(1, seenAt.size());
    }

    /** To be asked after the end. */
    Percentiles times() {
        return Percentiles.ofNanos(nanos);
    }
}
