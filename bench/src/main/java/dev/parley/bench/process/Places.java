package dev.parley.bench.process;

import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Project;
import java.nio.file.Path;

/** Where a benchmark leaves what it works with. */
public final class Places {

    /** As {@code ./parley run} has it; the same for the product and for plain JDBC. */
    private static final int CACHE_KILOBYTES = 65_536;

    private Places() {}

    /** An empty folder below the build results. */
    public static Path emptyFolder(String name) {
        return Project.emptied(Project.root().resolve("bench/target/work").resolve(name));
    }

    /** A fresh embedded database. */
    public static Database embedded() {
        return Database.embedded(emptyFolder("h2"), ";CACHE_SIZE=" + CACHE_KILOBYTES);
    }

    /** A fresh MySQL with the memory that docs/operations.md recommends: its own defaults are for 512 MB. */
    public static MySql mysql() {
        return MySql.start(
                emptyFolder("mysql"),
                "--innodb-buffer-pool-size=1G",
                "--innodb-redo-log-capacity=1G",
                "--innodb-io-capacity=2000",
                "--innodb-flush-method=O_DIRECT");
    }
}
