package dev.parley.simulator.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/** The way out: one POST, or the GET of a handshake. */
public final class PushLine {
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();

    int send(PushBody body, boolean wronglySigned) {
        HttpRequest.Builder request = HttpRequest.newBuilder(body.target().callback())
                .timeout(LONGEST)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body.bytes()));
        byte[] signed = wronglySigned ? "something else".getBytes(StandardCharsets.UTF_8) : body.bytes();
        body.target().signer().headers(signed).forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException nobody) {
            return 0;
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    /** What an address answers to a GET; empty unless with status 200. */
    public Optional<String> ask(URI address) {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(address).timeout(LONGEST).GET().build(), BodyHandlers.ofString());
            return answer.statusCode() == 200 ? Optional.of(answer.body()) : Optional.empty();
        } catch (IOException nobody) {
            return Optional.empty();
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
