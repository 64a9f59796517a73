package dev.parley.attachment;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A ClamAV daemon, which is given the bytes over TCP by its command INSTREAM. */
record Clamd(InetSocketAddress address) {

    private static final int CONNECT_MILLIS = 5_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int PIECE = 64 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    Optional<String> scan(Path file) throws IOException {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            give(file, new DataOutputStream(socket.getOutputStream()));
            return verdict(answer(socket.getInputStream()));
        } catch (IOException e) {
            throw new IOException("The virus scanner does not answer as it should: " + e.getMessage(), e);
        }
    }

    private static void give(Path file, DataOutputStream out) throws IOException {
        out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        try (InputStream in = Files.newInputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read = in.read(piece); read > 0; read = in.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
        }
        out.writeInt(0);
        out.flush();
    }

    private static String answer(InputStream in) throws IOException {
        return new String(in.readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8)
                .replace("\0", "")
                .strip();
    }

    /** {@code stream: OK} or {@code stream: NAME FOUND}; everything else is no verdict. */
    private static Optional<String> verdict(String answer) throws IOException {
        if (answer.endsWith(" OK")) {
            return Optional.empty();
        }
        if (answer.endsWith(" FOUND")) {
            return Optional.of(
                    answer.substring(0, answer.length() - " FOUND".length()).replaceFirst("^stream: ", ""));
        }
        throw new IOException("it says \"" + answer + "\"");
    }
}
