package dev.parley.it.support;

import dev.parley.harness.Database;
import dev.parley.harness.Project;
import dev.parley.harness.Server;
import dev.parley.harness.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** One running node: the built product in a process of its own. */
public final class Node implements AutoCloseable {

    private static final HttpClient HTTP =
            // a request that is given up while it asks for HTTP/2 can lock two of the server's threads for ever
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(2))
                    .build();

    private final String name;
    private final int port;
    private final Process process;
    private final Path log;

    private Node(String name, int port, Process process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** How a node is to be started. */
    public static final class Plan {
        /** A node lives for minutes: the thorough compiler would be busy with it all the time. */
        private static final List<String> JAVA = List.of("-Xmx512m", "-XX:TieredStopAtLevel=1");

        private final String name;
        private final Map<String, String> settings = new LinkedHashMap<>();
        private final List<String> options = new ArrayList<>();
        private int port = Project.freePort();
        private boolean oneJar;

        private Plan(String name) {
            this.name = name;
            for (String adapter : List.of("x", "facebook", "whatsapp", "apple", "feeds")) {
                settings.put("parley." + adapter + ".ra", adapter);
            }
            settings.put("parley.node", name);
            settings.put("parley.secret.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
            settings.put("parley.password.rounds", "20000");
            options.add("--nocluster");
        }

        public Plan setting(String key, String value) {
            settings.put(key, value);
            return this;
        }

        /** The demonstration's data, with its account at this simulator. */
        public Plan demo(URI simulator) {
            return setting("parley.demo", "true").setting("parley.demo.simulator", simulator.toString());
        }

        /** Platforms on this machine push to it, and feeds there may be read, often. */
        public Plan reachable() {
            return setting("parley.public.url", "http://127.0.0.1:" + port)
                    .setting("parley.feeds.allowed.hosts", "127.0.0.1,localhost")
                    .setting("parley.feeds.pace", "1")
                    .setting("parley.feeds.least.pace", "1");
        }

        public Plan database(Database database) {
            database.settings().forEach(settings::put);
            return this;
        }

        /** Together with another node on loopback. */
        public Plan cluster(int own, int other) {
            options.clear();
            options.addAll(List.of(
                    "--clustermode",
                    "tcpip:127.0.0.1:" + own + ",127.0.0.1:" + other,
                    "--interfaces",
                    "127.0.0.1",
                    "--startport",
                    "" + own,
                    "--clustername",
                    "parley-it",
                    "--name",
                    name));
            return setting("parley.cluster", "true");
        }

        /** From the one jar, as the operations page has it, instead of the folder that {@code ./parley run} uses. */
        public Plan oneJar() {
            oneJar = true;
            return this;
        }

        public Node start() {
            Path home = Places.emptyFolder("nodes/" + name);
            try {
                Path file = home.resolve("node.properties");
                StringBuilder text = new StringBuilder();
                settings.forEach((key, value) ->
                        text.append(key).append('=').append(value).append('\n'));
                Files.writeString(file, text);
                List<String> server = new ArrayList<>(
                        List.of("--port", Integer.toString(port), "--systemproperties", file.toString()));
                server.addAll(options);
                List<String> command = oneJar ? Server.oneJar(home, JAVA, server) : Server.command(home, JAVA, server);
                Path log = home.resolve("node.log");
                Process process = new ProcessBuilder(command)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
                return new Node(name, port, process, log);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    public static Plan plan(String name) {
        return new Plan(name);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public Node awaitReady() {
        Waiting.until("node " + name + " is ready, see " + log, Duration.ofMinutes(3), () -> {
            if (!process.isAlive()) {
                throw new AssertionError("Node " + name + " ended, see " + log);
            }
            if (logText().contains("Exception while loading the app")) {
                throw new AssertionError("Parley could not be deployed on node " + name + ", see " + log);
            }
            return status("/app/login") == 200;
        });
        return this;
    }

    public int status(String path) {
        try {
            HttpRequest request = HttpRequest.newBuilder(uri().resolve(path))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public String logText() {
        try {
            return Files.readString(log, java.nio.charset.StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}: the process gets no chance to tidy up. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** SIGTERM: the node ends by itself, as at an upgrade. */
    public void stop() {
        process.destroy();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
