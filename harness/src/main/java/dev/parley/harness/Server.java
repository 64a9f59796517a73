package dev.parley.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The built product's server folder, and how a process of it is started, as {@code ./parley run} does. */
public final class Server {

    private static final Path FOLDER = Project.root().resolve("micro/target/server");

    private Server() {}

    /**
     * The command of a process that keeps what it unpacks in this folder.
     *
     * @param java options of Java
     * @param options options of the server
     */
    public static List<String> command(Path home, List<String> java, List<String> options) {
        Path own = Project.emptied(home.resolve("server"));
        for (String part : List.of("config", "docroot", "lib")) {
            copy(FOLDER.resolve(part), own.resolve(part));
        }
        List<String> command = java();
        Path archive = FOLDER.resolve("classes.jsa");
        if (Files.exists(archive) && java.stream().noneMatch(Server::looksAtClasses)) {
            command.add("-XX:SharedArchiveFile=" + archive);
        }
        command.addAll(java);
        command.add(unpackingBelow(home));
        command.add("@" + FOLDER.resolve("start.args"));
        command.addAll(List.of("--rootdir", own.toString(), "--disablephonehome"));
        command.addAll(options);
        return command;
    }

    /** The same from the one jar, as operations start it (docs/operations.md). */
    public static List<String> oneJar(Path home, List<String> java, List<String> options) {
        List<String> command = java();
        command.addAll(java);
        command.add(unpackingBelow(home));
        command.addAll(List.of("-jar", Project.runnableJar().toString(), "--disablephonehome"));
        command.addAll(options);
        return command;
    }

    private static List<String> java() {
        return new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    }

    private static String unpackingBelow(Path home) {
        return "-Djava.io.tmpdir=" + Project.emptied(home.resolve("runtime"));
    }

    /** Java 17 can crash where something hears of each class that comes out of an archive: recordings, agents. */
    private static boolean looksAtClasses(String option) {
        return option.startsWith("-XX:StartFlightRecording")
                || option.startsWith("-javaagent")
                || option.startsWith("-agent");
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
