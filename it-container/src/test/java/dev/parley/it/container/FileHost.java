package dev.parley.it.container;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.connector.api.FetchedPost.Media;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Where a platform keeps files: a web server of its own, which can be told to be out of order. */
final class FileHost implements AutoCloseable {

    static final byte[] PICTURE = HexFormat.of()
            .parseHex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000a49444154789c6360000000"
                    + "0200015d0b2a0d0000000049454e44ae426082");

    private final HttpServer server;
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile boolean outOfOrder;

    FileHost() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    /** A picture that no other test has. */
    static byte[] pictureWith(String salt) {
        byte[] more = salt.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        byte[] picture = Arrays.copyOf(PICTURE, PICTURE.length + more.length);
        System.arraycopy(more, 0, picture, PICTURE.length, more.length);
        return picture;
    }

    Media photo(String path, byte[] bytes) {
        files.put(path, bytes);
        return missing(path);
    }

    Media missing(String path) {
        return new Media(path, "photo", base() + path, "A chair");
    }

    void outOfOrder(boolean now) {
        outOfOrder = now;
    }

    int asked() {
        return asked.get();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] bytes = files.get(exchange.getRequestURI().getPath());
        try (exchange) {
            if (outOfOrder || bytes == null) {
                exchange.sendResponseHeaders(outOfOrder ? 503 : 404, -1);
                return;
            }
            exchange.getResponseHeaders().set("Content-Type", "image/png");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
