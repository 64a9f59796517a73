package dev.parley.it.support;

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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** An agent without a browser: uses the pages as they work without script. */
public final class HttpAgent {

    public static final String PASSWORD = "harbor-and-pine";

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI node;

    private HttpAgent(URI node) {
        this.node = node;
    }

    /** Logs in at a node. */
    public static HttpAgent logIn(URI node, String login) {
        HttpAgent agent = new HttpAgent(node);
        HttpResponse<String> answer = agent.submit(
                agent.form("/app/login", "form[action$=/login]"), Map.of("login", login, "password", PASSWORD));
        if (answer.statusCode() != 200 || answer.uri().getPath().endsWith("/login")) {
            throw new AssertionError(login + " cannot log in at " + node + ": " + answer.statusCode());
        }
        return agent;
    }

    /** For tests of wrong log-ins: an agent with nobody in it. */
    public static HttpAgent anonymous(URI node) {
        return new HttpAgent(node);
    }

    public HttpAgent available() {
        Element form = form("/app/desk", "form[action$=/app/state]:has([name=state][value=available])");
        submit(form, Map.of("state", "available"));
        return this;
    }

    /** Takes nothing from now on. */
    public HttpAgent busy() {
        Element form = form("/app/desk", "form[action$=/app/state]:has([name=state][value^=follow-up])");
        submit(form, Map.of("state", form.expectFirst("[value^=follow-up]").attr("value")));
        return this;
    }

    /** Takes the interaction that is being offered, if there is one; returns its ID. */
    public Optional<Long> acceptOffer() {
        Optional<Element> form = find("/app/desk", "section.offer form[action$=/assignment]");
        form.ifPresent(found -> submit(found, Map.of()));
        return form.map(found -> Long.parseLong(found.attr("action").replaceAll(".*/interactions/(\\d+)/.*", "$1")));
    }

    public HttpResponse<String> reply(long interactionId, String to, String text) {
        Element form = form("/app/interactions/" + interactionId, "form[action$=/replies]");
        return submit(form, Map.of("to", to, "text", text));
    }

    public HttpResponse<String> disconnect(long interactionId, String disposition) {
        Element form = form("/app/interactions/" + interactionId, "form[action$=/disconnection]");
        return submit(form, Map.of("disposition", disposition));
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(node.resolve(path)).GET());
    }

    public HttpResponse<String> post(String path, Map<String, String> fields) {
        return postRaw(path, encode(fields));
    }

    /** A form as it goes over the wire, where a name comes more than once. */
    public HttpResponse<String> postRaw(String path, String form) {
        return send(HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** As another system would, with a body of JSON. */
    public HttpResponse<String> put(String path, String json) {
        return send(HttpRequest.newBuilder(node.resolve(path))
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(json)));
    }

    public Document page(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + " answers " + answer.statusCode());
        }
        return Jsoup.parse(answer.body(), node.toString());
    }

    private Element form(String path, String selector) {
        return find(path, selector)
                .orElseThrow(() -> new AssertionError("There is no form " + selector + " on " + path));
    }

    private Optional<Element> find(String path, String selector) {
        return Optional.ofNullable(page(path).selectFirst(selector));
    }

    public HttpResponse<String> submit(Element form, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        fields.putAll(values);
        return post(form.attr("action"), fields);
    }

    /** By one of its buttons, which may lead elsewhere; texts are sent as the page shows them. */
    public HttpResponse<String> submit(Element form, String button, Map<String, String> values) {
        Map<String, String> fields = new LinkedHashMap<>();
        form.select("input[type=hidden]").forEach(input -> fields.put(input.attr("name"), input.attr("value")));
        form.select("textarea").forEach(text -> fields.put(text.attr("name"), text.wholeText()));
        fields.putAll(values);
        return post(form.expectFirst(button).attr("formaction"), fields);
    }

    private static String encode(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(
                    request.timeout(Duration.ofSeconds(20)).build(),
                    HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
