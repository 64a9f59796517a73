package dev.parley.connector.kit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A real HTTP server on loopback that gives the answers it was told, in turn, and keeps what it was asked. */
public final class ScriptedServer implements AutoCloseable {

    /** What came in. */
    public record Request(
            String method, String path, Map<String, String> query, Map<String, String> headers, String body) {

        public String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** What goes out. A length beyond the body's own makes the answer break off. */
    public record Answer(int status, Map<String, String> headers, byte[] body, long announcedLength) {

        public static Answer json(int status, String body) {
            return bytes(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }

        public static Answer bytes(int status, String contentType, byte[] body) {
            return new Answer(status, Map.of("Content-Type", contentType), body, body.length);
        }

        public Answer with(String header, String value) {
            Map<String, String> more = new LinkedHashMap<>(headers);
            more.put(header, value);
            return new Answer(status, more, body, announcedLength);
        }

        /** The connection ends before the body does. */
        public Answer brokenOff() {
            return new Answer(status, headers, body, body.length + 100L);
        }
    }

    private final HttpServer server;
    private final Deque<Answer> script = new ArrayDeque<>();
    private final List<Request> requests = new ArrayList<>();

    public ScriptedServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        server.createContext("/", this::handle);
        server.start();
    }

    public URI baseUri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    public ScriptedServer answers(Answer answer) {
        synchronized (script) {
            script.add(answer);
        }
        return this;
    }

    public ScriptedServer answers(int status, String json) {
        return answers(Answer.json(status, json));
    }

    public List<Request> requests() {
        synchronized (script) {
            return List.copyOf(requests);
        }
    }

    public Request request(int index) {
        return requests().get(index);
    }

    private void handle(HttpExchange exchange) throws IOException {
        Answer answer = next(read(exchange));
        if (answer == null) {
            exchange.sendResponseHeaders(599, -1);
            exchange.close();
            return;
        }
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(answer.status(), answer.announcedLength() == 0 ? -1 : answer.announcedLength());
        try (exchange) {
            if (answer.announcedLength() > 0) {
                exchange.getResponseBody().write(answer.body());
                exchange.getResponseBody().flush();
            }
        }
    }

    private @Nullable Answer next(Request request) {
        synchronized (script) {
            requests.add(request);
            return script.poll();
        }
    }

    private static Request read(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new LinkedHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                form(exchange.getRequestURI().getRawQuery()),
                headers,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }

    /** The parameters of a query or a form. */
    public static Map<String, String> form(@Nullable String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (encoded != null && !encoded.isEmpty()) {
            for (String pair : encoded.split("&", -1)) {
                String[] sides = pair.split("=", 2);
                parameters.put(decode(sides[0]), decode(sides[1]));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
