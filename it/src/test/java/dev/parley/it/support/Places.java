package dev.parley.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where things are: the project, its build results, the shared reference data. */
public final class Places {

    private Places() {}

    /** The project's root. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("parley"))) {
            here = Optional.ofNullable(here.getParent())
                    .orElseThrow(() -> new IllegalStateException("Run the tests inside the project."));
        }
        return here;
    }

    public static Path runnableJar() {
        return root().resolve("micro/target/parley.jar");
    }

    public static Path ear() {
        return root().resolve("ear/target/parley.ear");
    }

    public static Path target() {
        return root().resolve("it/target");
    }

    /** Reference data beside the project; tests that need it skip with a message where it is absent. */
    public static Optional<Path> shared(String file) {
        Path base = Path.of(
                System.getProperty("parley.shared", root().resolve("../shared").toString()));
        Path path = base.resolve(file).normalize();
        return Files.exists(path) ? Optional.of(path) : Optional.empty();
    }

    /** A port that nobody listens on. */
    public static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An empty folder below the build results. */
    public static Path emptyFolder(String name) {
        Path folder = target().resolve(name);
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
