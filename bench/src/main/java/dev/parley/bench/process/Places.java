package dev.parley.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are: the project and its build results. */
public final class Places {

    private Places() {}

    /** The project's root. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("parley"))) {
            here = Optional.ofNullable(here.getParent())
                    .orElseThrow(() -> new IllegalStateException("Run the benchmarks inside the project."));
        }
        return here;
    }

    static Path runnableJar() {
        return root().resolve("micro/target/parley.jar");
    }

    /** A port that nobody listens on. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder below the build results. */
    public static Path emptyFolder(String name) {
        Path folder = root().resolve("bench/target/work").resolve(name);
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.sorted(Comparator.reverseOrder()).forEach(Places::delete);
                }
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
