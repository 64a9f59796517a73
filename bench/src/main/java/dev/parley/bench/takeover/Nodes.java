package dev.parley.bench.takeover;

import dev.parley.bench.process.Platform;
import dev.parley.bench.process.Product;
import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** The nodes of the cluster. One that was killed starts again while the others go on. */
final class Nodes implements AutoCloseable {
    private static final Duration LONGEST_START = Duration.ofMinutes(4);

    private final Database database;
    private final Platform platform;
    private final Map<String, CompletableFuture<Product>> nodes = new TreeMap<>();

    private Nodes(Database database, Platform platform) {
        this.database = database;
        this.platform = platform;
    }

    /** The first one alone, because it makes the tables. */
    static Nodes start(int count, Database database, Platform platform) {
        Nodes all = new Nodes(database, platform);
        for (int number = 1; number <= count; number++) {
            all.start("node" + number);
            all.awaitReady(1);
        }
        all.awaitReady(count);
        return all;
    }

    private void start(String name) {
        nodes.put(name, CompletableFuture.supplyAsync(() -> Product.startNode(name, database, platform.xUri())));
    }

    /** Waits until so many are up. */
    void awaitReady(int count) {
        Waiting.until(
                count + " nodes are up",
                LONGEST_START,
                () -> nodes.values().stream()
                                .filter(CompletableFuture::isDone)
                                .peek(CompletableFuture::join)
                                .count()
                        >= count);
    }

    /** Which one routes. */
    String router() {
        return database.texts("select substring_index(owner, '-', 1) from lease where name = 'router'")
                .get(0);
    }

    /** Kills the node; it is dead when this returns. */
    void kill(String name) {
        Objects.requireNonNull(nodes.get(name)).join().kill();
    }

    void restart(String name) {
        start(name);
    }

    @Override
    public void close() {
        nodes.values()
                .forEach(node -> node.handle((product, failure) -> {
                            if (product != null) {
                                product.close();
                            }
                            return failure;
                        })
                        .join());
    }
}
