package dev.parley.bench.process;

import dev.parley.harness.Database;
import dev.parley.harness.Project;
import dev.parley.harness.Server;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The product as it is delivered, with the demonstration's data, in a process of its own. */
public final class Product implements AutoCloseable {

    public static final String HEAP = "-Xmx512m";

    /** As {@code ./parley run} and the operations page have it. */
    private static final List<String> COLLECTOR = List.of("-XX:+UseParallelGC", "-XX:NewRatio=1");

    private final JavaProcess process;
    private final URI uri;

    private Product(JavaProcess process, URI uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Starts the product and returns when it answers. Options for its Java are in the variable PARLEY_BENCH_JAVA. */
    public static Product start(Database database, URI platform) {
        return start(HEAP, database, platform, false);
    }

    /**
     * The same with another heap.
     *
     * @param reachable whether platforms can push to it
     */
    public static Product start(String heap, Database database, URI platform, boolean reachable) {
        return start("product", heap, database, platform, reachable);
    }

    /** The same as one node of several on one database, which start often: only the quick compiler is used. */
    public static Product startNode(String node, Database database, URI platform) {
        return start(node, HEAP + " -XX:TieredStopAtLevel=1", database, platform, false);
    }

    private static Product start(String node, String heap, Database database, URI platform, boolean reachable) {
        Path home = Places.emptyFolder(node);
        int port = Project.freePort();
        List<String> java = new ArrayList<>(COLLECTOR);
        java.addAll(List.of(heap.split(" ")));
        String more = System.getenv().getOrDefault("PARLEY_BENCH_JAVA", "");
        java.addAll(more.isBlank() ? List.of() : List.of(more.split(" ")));
        Path settings = settings(home, node, database, platform, reachable ? "http://127.0.0.1:" + port : "");
        List<String> options =
                List.of("--nocluster", "--port", Integer.toString(port), "--systemproperties", settings.toString());
        JavaProcess process = JavaProcess.start(node, home, Server.command(home, java, options));
        URI uri = URI.create("http://127.0.0.1:" + port);
        process.awaitAnswer(uri.resolve("/app/login"));
        return new Product(process, uri);
    }

    private static Path settings(Path home, String node, Database database, URI platform, String publicUrl) {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String adapter : List.of("x", "facebook", "whatsapp", "apple", "feeds")) {
            settings.put("parley." + adapter + ".ra", adapter);
        }
        settings.put("parley.secret.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
        settings.put("parley.node", node);
        settings.put("parley.password.rounds", "20000");
        settings.put("parley.demo", "true");
        settings.put("parley.demo.simulator", platform.toString());
        if (!publicUrl.isEmpty()) {
            settings.put("parley.public.url", publicUrl);
        }
        settings.putAll(database.settings());
        String text = settings.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n", "", "\n"));
        try {
            return Files.writeString(home.resolve("product.properties"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI uri() {
        return uri;
    }

    public Duration cpu() {
        return process.cpu();
    }

    /** What its compiler has worked so far; a part of {@link #cpu}. */
    public Duration compiling() {
        return process.compiling();
    }

    /** What it has logged so far. */
    public String log() {
        return process.logText();
    }

    /** Bytes in use after a full collection. */
    public long liveHeap() {
        return process.liveHeap();
    }

    /** As if the power went: it gets no chance to tidy up. */
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
