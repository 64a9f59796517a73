package dev.parley.it.support;

import dev.parley.harness.Database;
import dev.parley.harness.MySql;
import dev.parley.harness.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Where tests find what they need, and leave what they work with. */
public final class Places {

    private Places() {}

    public static Path ear() {
        return Project.root().resolve("ear/target/parley.ear");
    }

    public static Path target() {
        return Project.root().resolve("it/target");
    }

    /** Reference data beside the project; tests that need it skip with a message where it is absent. */
    public static Optional<Path> shared(String file) {
        Path base = Path.of(System.getProperty(
                "parley.shared", Project.root().resolve("../shared").toString()));
        Path path = base.resolve(file).normalize();
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    /** An empty folder below the build results. */
    public static Path emptyFolder(String name) {
        return Project.emptied(target().resolve(name));
    }

    /** A fresh embedded database. */
    public static Database embedded(String name) {
        return Database.embedded(target().resolve("databases").resolve(name), "");
    }

    /** A fresh MySQL server. */
    public static MySql mysql(String name) {
        return MySql.start(emptyFolder("mysql-" + name));
    }
}
