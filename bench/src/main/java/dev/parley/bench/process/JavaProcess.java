package dev.parley.bench.process;

import dev.parley.harness.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A Java process of the benchmark, and what it uses. Ends with the benchmark at the latest. */
final class JavaProcess implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    /** The last line of a histogram of what is alive: instances and bytes. */
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private final String name;
    private final Process process;
    private final Path log;

    private JavaProcess(String name, Process process, Path log) {
        this.name = name;
        this.process = process;
        this.log = log;
    }

    static JavaProcess start(String name, Path home, List<String> command) {
        Path log = home.resolve(name + ".log");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return new JavaProcess(name, process, log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    void awaitAnswer(URI uri) {
        Waiting.until(name + " answers, see " + log, Duration.ofMinutes(3), () -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The " + name + " ended, see " + log);
            }
            return status(uri) == 200;
        });
    }

    private static int status(URI uri) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(5)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String logText() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Duration cpu() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Bytes in use after a full collection. */
    long liveHeap() {
        Matcher total = TOTAL.matcher(inspect("GC.class_histogram"));
        if (!total.find()) {
            throw new IllegalStateException("The heap of the " + name + " cannot be read.");
        }
        return Long.parseLong(total.group(1));
    }

    /** What its compiler has worked so far. */
    Duration compiling() {
        String counters = inspect("PerfCounter.print");
        double seconds = (double) counter(counters, "java.ci.totalTime") / counter(counters, "sun.os.hrt.frequency");
        return Duration.ofNanos((long) (seconds * 1e9));
    }

    private long counter(String counters, String of) {
        Matcher value = Pattern.compile("^" + Pattern.quote(of) + "=(\\d+)$", Pattern.MULTILINE)
                .matcher(counters);
        if (!value.find()) {
            throw new IllegalStateException("The " + name + " does not tell " + of + ".");
        }
        return Long.parseLong(value.group(1));
    }

    private String inspect(String command) {
        try {
            Process jcmd = new ProcessBuilder(tool("jcmd"), Long.toString(process.pid()), command)
                    .redirectErrorStream(true)
                    .start();
            return new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() {
        process.destroyForcibly();
        close();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
