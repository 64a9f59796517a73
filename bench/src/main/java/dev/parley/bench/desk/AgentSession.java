package dev.parley.bench.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An agent of the demonstration at a browser: logged in, with the requests that the desk's pages make. */
final class AgentSession {

    private static final String PASSWORD = "harbor-and-pine";
    private static final Pattern TOKEN = Pattern.compile(
            "<input type=\"hidden\" name=\"([^\"]*csrf[^\"]*)\" value=\"([^\"]+)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern TOPIC = Pattern.compile("agent-\\d+");

    // As browsers speak without encryption.
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .build();
    private final URI product;
    private volatile Token token = new Token("", "");

    /** Against cross-site request forgery: every form carries it. */
    private record Token(String name, String value) {}

    private AgentSession(URI product) {
        this.product = product;
    }

    static AgentSession logIn(URI product, String login) {
        AgentSession session = new AgentSession(product);
        session.submitFrom("/app/login", "/app/login", Map.of("login", login, "password", PASSWORD));
        return session;
    }

    void becomeAvailable() {
        submitFrom("/app/desk", "/app/state", Map.of("state", "available"));
    }

    /** A page or part of one, as text. */
    String get(String path) {
        HttpResponse<String> answer = send(request(path).GET().build());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " was answered with " + answer.statusCode());
        }
        return answer.body();
    }

    /** A part of a page, as htmx asks for it. */
    String part(String path) {
        return send(request(path).header("HX-Request", "true").GET().build()).body();
    }

    /** Sends a form with the token of the page that it stands on. */
    private void submitFrom(String page, String path, Map<String, String> form) {
        Matcher found = TOKEN.matcher(get(page));
        if (!found.find()) {
            throw new IllegalStateException(page + " has no form.");
        }
        token = new Token(found.group(1), found.group(2));
        if (!submit(path, form)) {
            throw new IllegalStateException(path + " was refused.");
        }
    }

    /** Sends a form; returns whether it was taken. */
    boolean submit(String path, Map<String, String> form) {
        String body = Stream.concat(Stream.of(Map.entry(token.name(), token.value())), form.entrySet().stream())
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return send(request).statusCode() < 400;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Listens to the nudges for this agent until the stream ends. */
    void listen(Consumer<String> heard) {
        Matcher topic = TOPIC.matcher(get("/app/desk"));
        if (!topic.find()) {
            throw new IllegalStateException("The desk names no topic.");
        }
        HttpRequest request = HttpRequest.newBuilder(product.resolve("/api/nudges?topic=" + topic.group()))
                .header("Accept", "text/event-stream")
                .build();
        http.sendAsync(request, HttpResponse.BodyHandlers.ofLines())
                .thenAccept(answer ->
                        answer.body().filter(line -> line.startsWith("data:")).forEach(heard));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(product.resolve(path)).timeout(Duration.ofSeconds(30));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
