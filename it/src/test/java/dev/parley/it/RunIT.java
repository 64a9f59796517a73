package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Project;
import dev.parley.harness.Waiting;
import dev.parley.it.support.HttpAgent;
import dev.parley.it.support.Places;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The command that runs the product, in a folder of its own: starts, replays, stops cleanly, and keeps its data. */
class RunIT {

    private static final Duration START = Duration.ofMinutes(2);
    private static final String REPLAY = """
            tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id
            1,70001,True,Tue Oct 31 22:10:47 +0000 2017,@oaken where is my lamp?,2,
            2,oaken,False,Tue Oct 31 22:11:45 +0000 2017,@70001 It is on its way.,,1
            """;

    private final Path folder = Places.emptyFolder("run");
    private final int port = Project.freePort();

    @Test
    void itStartsReplaysStopsAndKeepsItsData() throws IOException, InterruptedException {
        Files.copy(Project.root().resolve("parley"), folder.resolve("parley"));
        Files.createSymbolicLink(
                Files.createDirectories(folder.resolve("micro")).resolve("target"),
                Project.root().resolve("micro/target"));
        Path replay = Files.writeString(folder.resolve("talk.csv"), REPLAY);

        try (Run first = new Run("first", "--replay", replay.toString(), "--speed", "0")) {
            first.awaitReady();
            assertThat(first.output()).contains("Password", "harbor-and-pine", "/simulator/", "nadia");
            Waiting.until("the replayed question waits", START, this::lampWaits);
            first.interrupt();
            assertThat(first.output()).contains("Your data is kept").doesNotContain("Building Parley");
        }
        try (Run second = new Run("second")) {
            second.awaitReady();
            assertThat(second.output()).doesNotContain("Building Parley");
            assertThat(lampWaits()).as("data survives a restart").isTrue();
            try (Run third = new Run("third")) {
                third.awaitEnd();
                assertThat(third.output()).contains("port " + port + " is in use");
            }
            second.interrupt();
        }
    }

    private boolean lampWaits() {
        return HttpAgent.logIn(URI.create("http://127.0.0.1:" + port), "sam")
                .page("/app/queue")
                .text()
                .contains("where is my lamp?");
    }

    /** One run of the command. */
    private final class Run implements AutoCloseable {

        private final Path out;
        private final Process process;

        Run(String name, String... options) throws IOException {
            out = folder.resolve(name + ".out");
            // whoever runs the tests in the background ignores Ctrl-C, and its children would too
            ProcessBuilder builder =
                    new ProcessBuilder("env", "--default-signal=INT", "bash", "./parley", "run", "--port", "" + port);
            builder.command().addAll(java.util.List.of(options));
            process = builder.directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(out.toFile())
                    .start();
        }

        String output() throws IOException {
            return Files.readString(out, StandardCharsets.UTF_8);
        }

        void awaitReady() {
            Waiting.until("./parley run is ready, see " + out, START, () -> {
                try {
                    return output().contains("Parley runs (ready after");
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
        }

        /** As Ctrl-C does. */
        void interrupt() throws IOException, InterruptedException {
            new ProcessBuilder("kill", "-INT", "" + process.pid()).start().waitFor();
            awaitEnd();
            assertThat(process.exitValue()).isZero();
        }

        void awaitEnd() throws InterruptedException {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it has ended").isTrue();
        }

        @Override
        public void close() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
