package dev.parley.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Payara Server from the distribution in the Maven repository, with a domain of its own, configured by environment. */
public final class PayaraServer implements AutoCloseable {

    private static final String DOMAIN = "parley-it";
    private static final int HTTP_OFFSET = 80;
    private static final int ADMIN_OFFSET = 48;

    private final Path home = Places.target().resolve("payara/payara6");
    private final Path domains = Places.emptyFolder("payara-domains");
    private final Map<String, String> environment = new LinkedHashMap<>();
    private final int portBase = freePortBase();

    private PayaraServer() {}

    /** A server that runs with these settings in its environment and nothing deployed. */
    public static PayaraServer start(Map<String, String> settings) {
        PayaraServer server = new PayaraServer();
        settings.forEach((key, value) ->
                server.environment.put(key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), value));
        if (!server.home.resolve("bin/asadmin").toFile().setExecutable(true)) {
            throw new AssertionError("Payara Server is not unpacked in " + server.home + ": use ./parley test.");
        }
        server.asadmin("create-domain", "--nopassword", "--portbase", "" + server.portBase, DOMAIN);
        server.compileQuickly();
        server.asadmin("start-domain", DOMAIN);
        return server;
    }

    /** It lives for minutes: the thorough compiler would be busy with it all the time. */
    private void compileQuickly() {
        Path configuration = domains.resolve(DOMAIN + "/config/domain.xml");
        try {
            String text = Files.readString(configuration);
            Files.writeString(
                    configuration,
                    text.replaceAll("(<java-config[^>]*>)", "$1<jvm-options>-XX:TieredStopAtLevel=1</jvm-options>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void deploy(Path archive) {
        remote("deploy", "--contextroot", "/", "--name", "parley", archive.toString());
    }

    /** What operations do after a change: roles and everything else must hold as before. */
    public void restart() {
        asadmin("stop-domain", DOMAIN);
        asadmin("start-domain", DOMAIN);
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + (portBase + HTTP_OFFSET));
    }

    public String logText() {
        try {
            return Files.readString(domains.resolve(DOMAIN + "/logs/server.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void remote(String... command) {
        List<String> all = new ArrayList<>(List.of("--port", "" + (portBase + ADMIN_OFFSET)));
        all.addAll(List.of(command));
        run(all);
    }

    private void asadmin(String command, String... arguments) {
        List<String> all = new ArrayList<>(List.of(command, "--domaindir", domains.toString()));
        all.addAll(List.of(arguments));
        run(all);
    }

    private void run(List<String> arguments) {
        List<String> command =
                new ArrayList<>(List.of(home.resolve("bin/asadmin").toString()));
        command.addAll(arguments);
        Path log = domains.resolve("asadmin.log");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
            builder.environment().putAll(environment);
            builder.environment().put("AS_JAVA", System.getProperty("java.home"));
            Process process = builder.start();
            if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("asadmin " + arguments.get(0) + " failed: " + Files.readString(log));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A domain takes ports up to 100 above its base. */
    private static int freePortBase() {
        for (int base = 21_000; base < 30_000; base += 100) {
            if (isFree(base + HTTP_OFFSET) && isFree(base + ADMIN_OFFSET)) {
                return base;
            }
        }
        throw new AssertionError("No free ports for a Payara domain.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        asadmin("stop-domain", "--kill", "true", DOMAIN);
    }
}
