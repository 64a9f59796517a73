package dev.parley.bench.takeover;

import dev.parley.harness.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of each post that was published: it has to be stored once, and its interaction to be offered and assigned
 * once. An offer that was taken back, and says so in the interaction's history, does not count; an interaction that was
 * opened again has another one to come.
 */
record Reckoning(int missing, int unassigned, int storedTwice, int offeredTwice, int assignedTwice) {

    /** How often a post was stored, its interaction assigned, offered, taken back and opened again. */
    private record Fate(int stored, int assigned, int offered, int takenBack, int reopened) {
        static final Fate NONE = new Fate(0, 0, 0, 0, 0);
    }

    private static final String FATES = """
            select p.platform_id, count(distinct p.id), count(distinct a.id), count(distinct d.id), count(distinct b.id),
              count(distinct r.id)
            from post p left join interaction i on i.conversation_id = p.conversation_id
            left join interaction_event a on a.interaction_id = i.id and a.kind = 'CONNECTED'
            left join routing_decision d on d.interaction_id = i.id
            left join interaction_event b on b.interaction_id = i.id
              and b.kind in ('REQUEUED', 'REJECTED', 'NOT_ANSWERED', 'RECOVERED')
            left join interaction_event r on r.interaction_id = i.id and r.kind = 'REOPENED'
            where p.direction = 'INBOUND' and p.stored_at > utc_timestamp(6) - interval ? second
            group by p.platform_id""";

    /** @param seconds how far back posts are looked for, from now */
    static Reckoning of(Database database, List<String> published, int seconds) {
        Map<String, Fate> fates = fates(database, seconds);
        int missing = 0;
        int unassigned = 0;
        int storedTwice = 0;
        int offeredTwice = 0;
        int assignedTwice = 0;
        for (String id : published) {
            Fate fate = fates.getOrDefault(id, Fate.NONE);
            missing += fate.stored == 0 ? 1 : 0;
            unassigned += fate.stored > 0 && fate.assigned < 1 + fate.reopened ? 1 : 0;
            storedTwice += fate.stored > 1 ? 1 : 0;
            offeredTwice += fate.offered > 1 + fate.reopened + fate.takenBack ? 1 : 0;
            assignedTwice += fate.assigned > 1 + fate.reopened ? 1 : 0;
        }
        return new Reckoning(missing, unassigned, storedTwice, offeredTwice, assignedTwice);
    }

    private static Map<String, Fate> fates(Database database, int seconds) {
        Map<String, Fate> fates = new HashMap<>();
        try (Connection connection = database.open();
                PreparedStatement statement = connection.prepareStatement(FATES)) {
            statement.setInt(1, seconds);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    fates.put(
                            rows.getString(1),
                            new Fate(rows.getInt(2), rows.getInt(3), rows.getInt(4), rows.getInt(5), rows.getInt(6)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return fates;
    }

    /** Not yet, or never, with an agent. */
    int lost() {
        return missing + unassigned;
    }

    int doubled() {
        return storedTwice + offeredTwice + assignedTwice;
    }

    @Override
    public String toString() {
        return lost() + " lost (" + missing + " not stored, " + unassigned + " not assigned), " + doubled()
                + " doubled (" + storedTwice + " stored twice, " + offeredTwice + " offered twice, " + assignedTwice
                + " assigned twice)";
    }
}
