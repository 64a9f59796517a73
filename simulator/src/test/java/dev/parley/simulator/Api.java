package dev.parley.simulator;

import dev.parley.simulator.json.JsonText;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Calls a running simulator over HTTP, with the JDK's client. */
public final class Api {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI base;
    private final String authorization;

    public Api(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    public static Api of(SimulatorServer server) {
        return new Api(server.baseUri(), "");
    }

    public Api bearer(String token) {
        return new Api(base, "Bearer " + token);
    }

    public Api basic(String name, String secret) {
        byte[] pair = (name + ":" + secret).getBytes(StandardCharsets.UTF_8);
        return new Api(base, "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    public Api authorized(String header) {
        return new Api(base, header);
    }

    public URI uri(String path) {
        return URI.create(base + path);
    }

    /** An answer, with its body also as JSON. */
    public record Reply(int status, String text, HttpResponse<byte[]> raw) {
        public JsonObject json() {
            return JsonText.parse(text).orElseThrow(() -> new AssertionError("not JSON: " + text));
        }

        public JsonObject data() {
            return json().getJsonObject("data");
        }

        public String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }
    }

    public Reply get(String path) {
        return call("GET", path, "", "application/json");
    }

    public Reply post(String path, String json) {
        return call("POST", path, json, "application/json");
    }

    public Reply form(String path, String body) {
        return call("POST", path, body, "application/x-www-form-urlencoded");
    }

    /** A form with a file in the field {@code field}, after the texts in their order. */
    public Reply upload(String path, Map<String, String> texts, String field, byte[] file) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        texts.forEach((name, text) -> form.writeBytes(
                ("--cut\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + text + "\r\n")
                        .getBytes(StandardCharsets.UTF_8)));
        String head = "--cut\r\nContent-Disposition: form-data; name=\"" + field
                + "\"; filename=\"file\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(file);
        form.writeBytes("\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8));
        try {
            return tryCall("POST", path, form.toByteArray(), "multipart/form-data; boundary=cut");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply put(String path, String json) {
        return call("PUT", path, json, "application/json");
    }

    public Reply delete(String path) {
        return call("DELETE", path, "", "application/json");
    }

    private Reply call(String method, String path, String body, String type) {
        try {
            return tryCall(method, path, body, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Reply tryCall(String method, String path, String body, String type) throws IOException {
        return tryCall(method, path, body.getBytes(StandardCharsets.UTF_8), type);
    }

    private Reply tryCall(String method, String path, byte[] body, String type) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
                .timeout(Duration.ofSeconds(10))
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header("Content-Type", type);
        }
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Reply(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
