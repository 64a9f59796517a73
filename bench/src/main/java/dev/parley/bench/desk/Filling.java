package dev.parley.bench.desk;

import dev.parley.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Fills the product's tables: every contact has several interactions, most of them ended, some waiting, and a few with
 * one agent. Identifiers are small, so that they meet none of the product's.
 */
final class Filling {

    static final int POSTS_EACH = 3;
    static final int WITH_AGENT = 20;
    private static final int WAITING_ONE_IN = 10;
    private static final int PER_CONTACT = 4;
    private static final int BATCH = 1_000;
    private static final Instant BEGIN = Instant.parse("2026-01-05T08:00:00Z");

    private final Database database;
    private final long account;
    private final long channel;
    private final long workgroup;
    private final long agent;

    Filling(Database database, String login) {
        this.database = database;
        this.account = database.number("select max(account_id) from channel");
        this.channel = database.number("select max(id) from channel");
        this.workgroup = database.number("select max(conversation_workgroup_id) from channel");
        this.agent = database.number("select id from app_user where login = ?", login);
    }

    /** Row number {@code i} as parameters. */
    private interface RowOf {
        List<?> values(int i);
    }

    void fill(int interactions) {
        int contacts = interactions / PER_CONTACT;
        insert("contact (id, display_name, created_at)", contacts, i -> List.of(i, "Customer " + i, at(i)));
        insert(
                "contact_identity (id, contact_id, platform, platform_user_id, handle, display_name, seen_at)",
                contacts,
                i -> List.of(i, i, "X", "9" + i, "customer" + i, "Customer " + i, at(i)));
        insert(
                "conversation (id, account_id, platform, type, thread_key, contact_id, created_at)",
                interactions,
                i -> List.of(i, account, "X", "SOCIAL_CONVERSATION", "8" + i, contact(i, contacts), at(i)));
        insert(
                "post (id, account_id, platform_id, conversation_id, identity_id, direction, visibility, text,"
                        + " written_at, stored_at)",
                interactions * POSTS_EACH,
                i -> post(i, contacts));
        insert(
                "interaction (id, conversation_id, channel_id, workgroup_id, contact_id, platform, type, state,"
                        + " state_since, created_at, queued_at, last_post_at, preview, unread)",
                interactions,
                i -> List.of(
                        i,
                        i,
                        channel,
                        workgroup,
                        contact(i, contacts),
                        "X",
                        "SOCIAL_CONVERSATION",
                        state(i),
                        at(i),
                        at(i),
                        at(i),
                        at(i),
                        "Where is my table?",
                        1));
        insert(
                "interaction_event (id, interaction_id, at, kind, to_state)",
                interactions,
                i -> List.of(i, i, at(i), "QUEUED", "QUEUED"));
        finish();
    }

    private List<?> post(int i, int contacts) {
        int conversation = (i - 1) / POSTS_EACH + 1;
        return List.of(
                i,
                account,
                "7" + i,
                conversation,
                contact(conversation, contacts),
                "INBOUND",
                "PUBLIC",
                "@harborcare where is my table? I have been waiting for it since Monday, line " + i,
                at(i),
                at(i));
    }

    private void finish() {
        database.update(
                "update interaction set agent_id = ?, connected_at = queued_at where state = 'CONNECTED'", agent);
        database.update("update interaction set ended_at = queued_at, end_reason = 'HANDLED'"
                + " where state = 'DISCONNECTED'");
        database.update("update interaction set open_key = concat(conversation_id, ':', workgroup_id)"
                + " where state <> 'DISCONNECTED'");
    }

    private static String state(int i) {
        if (i <= WITH_AGENT) {
            return "CONNECTED";
        }
        return i % WAITING_ONE_IN == 0 ? "QUEUED" : "DISCONNECTED";
    }

    private static int contact(int i, int contacts) {
        return (i - 1) % contacts + 1;
    }

    private static Timestamp at(int i) {
        return Timestamp.from(BEGIN.plus(Duration.ofSeconds(i)));
    }

    private void insert(String head, int rows, RowOf row) {
        int columns = head.split(",", -1).length;
        String text = "insert into " + head + " values (?" + ", ?".repeat(columns - 1) + ")";
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(text)) {
            connection.setAutoCommit(false);
            for (int i = 1; i <= rows; i++) {
                int column = 1;
                for (Object value : row.values(i)) {
                    statement.setObject(column++, value);
                }
                statement.addBatch();
                if (i % BATCH == 0 || i == rows) {
                    statement.executeBatch();
                    connection.commit();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
