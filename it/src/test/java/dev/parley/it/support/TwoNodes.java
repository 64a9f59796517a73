package dev.parley.it.support;

import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Project;
import java.util.function.UnaryOperator;

/** Two nodes of a cluster on a MySQL of their own, with the demonstration's data and one platform; the first routes. */
public record TwoNodes(Platform platform, Database database, Node first, Node second) {

    /** What is done with them. */
    public interface Work {
        void with(TwoNodes nodes);
    }

    /**
     * Starts them, and stops them when the work is done.
     *
     * @param name of the folder of their database
     * @param settings what both of them are set to besides
     */
    public static void run(String name, UnaryOperator<Node.Plan> settings, Work work) {
        int one = Project.freePort();
        int two = Project.freePort();
        try (MySql mysql = Places.mysql(name);
                Platform platform = Platform.start()) {
            Database database = mysql.database();
            try (Node first = settings.apply(plan("first", platform, database).cluster(one, two))
                            .start()
                            .awaitReady();
                    Node second = settings.apply(
                                    plan("second", platform, database).cluster(two, one))
                            .start()
                            .awaitReady()) {
                work.with(new TwoNodes(platform, database, first, second));
            }
        }
    }

    private static Node.Plan plan(String name, Platform platform, Database database) {
        return Node.plan(name).demo(platform.x()).database(database);
    }

    /** Agents can take a hundred at once, so that offers never wait for capacity. */
    public void giveRoom() {
        database.update("update workgroup_utilization set percent = 1, maximum = 100");
        database.update("insert into routing_signal (id, kind, subject_id, at)"
                + " select id, 'WORKGROUP', id, utc_timestamp(6) from workgroup");
    }

    /** The name of the node that routes, with more behind it. */
    public String router() {
        return database.rows("select owner from lease where name = 'router'")
                .get(0)
                .get(0);
    }
}
