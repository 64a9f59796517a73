package dev.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Speaks with a daemon that speaks the protocol over a real socket. */
class ClamdTest {

    @TempDir
    Path folder;

    /** Takes one stream and answers; gives what it was sent. */
    private static CompletableFuture<String> serve(ServerSocket server, String answer) {
        return CompletableFuture.supplyAsync(() -> {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                String command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
                StringBuilder sent = new StringBuilder(command);
                for (int size = in.readInt(); size > 0; size = in.readInt()) {
                    sent.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                }
                socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.UTF_8));
                return sent.toString();
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
    }

    @Test
    void a_clean_file_passes_and_the_daemon_saw_all_of_it() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> seen = serve(server, "stream: OK");
            assertThat(scanner(server).scan(file("harmless"))).isEmpty();
            assertThat(seen.get()).isEqualTo("zINSTREAM\0harmless");
        }
    }

    @Test
    void what_is_found_has_its_name() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> seen = serve(server, "stream: Win.Test.EICAR_HDB-1 FOUND");
            assertThat(scanner(server).scan(file("bad"))).contains("Win.Test.EICAR_HDB-1");
            assertThat(seen.get()).endsWith("bad");
        }
    }

    @Test
    void no_verdict_is_no_pass() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<String> seen = serve(server, "INSTREAM size limit exceeded. ERROR");
            assertThatThrownBy(() -> scanner(server).scan(file("big")))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("size limit exceeded");
            assertThat(seen.get()).endsWith("big");
        }
    }

    private static Clamd scanner(ServerSocket server) {
        return new Clamd(InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort()));
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("file"), text);
    }
}
