package dev.parley.connector.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A server that gives a file without an end to the first who asks, as fast as it is taken. */
final class EndlessFile implements AutoCloseable {

    private final ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final AtomicLong sent = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);

    EndlessFile() throws IOException {
        Thread giver = new Thread(this::give, "endless-file");
        giver.setDaemon(true);
        giver.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/file");
    }

    private void give() {
        try (Socket socket = server.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                OutputStream out = socket.getOutputStream()) {
            for (String line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
                // the head of the request
            }
            out.write("HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nConnection: close\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            byte[] part = new byte[64 * 1024];
            while (true) {
                out.write(part);
                sent.addAndGet(part.length);
            }
        } catch (IOException hungUp) {
            ended.countDown();
        }
    }

    /** Bytes that were taken from it, once nobody takes more for a while. */
    long sentUntilItStalls() throws InterruptedException {
        long before = -1;
        for (int look = 0; look < 50 && before != sent.get(); look++) {
            before = sent.get();
            ended.await(200, TimeUnit.MILLISECONDS);
        }
        return sent.get();
    }

    /** Whether the other side leaves it. */
    boolean hungUp() throws InterruptedException {
        return ended.await(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
