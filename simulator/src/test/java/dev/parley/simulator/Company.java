package dev.parley.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The demo's company, where it listens to X: it answers the challenge and keeps what it is told. */
final class Company implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<JsonObject> told = new LinkedBlockingQueue<>();

    Company() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/push";
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] answer = {};
        if (exchange.getRequestMethod().equals("GET")) {
            String token = exchange.getRequestURI().getQuery().replaceFirst("crc_token=", "");
            answer = ("{\"response_token\":\"sha256=" + signature(token) + "\"}").getBytes(StandardCharsets.UTF_8);
        } else {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            told.add(JsonText.parse(body).orElseThrow());
        }
        exchange.sendResponseHeaders(200, answer.length == 0 ? -1 : answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static String signature(String token) throws IOException {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Demo.CONSUMER_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IOException(impossible);
        }
    }

    /** The next event that comes. */
    JsonObject next() throws InterruptedException {
        return Optional.ofNullable(told.poll(20, TimeUnit.SECONDS))
                .orElseThrow(() -> new AssertionError("Nothing was told."))
                .getJsonObject("data");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
