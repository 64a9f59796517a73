package dev.parley.connector.kit;

import dev.parley.connector.api.Secret;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;

/** HTTP by the JDK's own client: one instance, with its sockets, for each managed connection. */
public final class JdkHttpExchange implements HttpExchangePort {

    private final HttpClient client;
    private final HttpSettings settings;
    private final Clock clock;

    public JdkHttpExchange(HttpSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.client = HttpClient.newBuilder()
                .connectTimeout(settings.connectTimeout())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public HttpAnswer send(HttpCall call) throws HttpFailure {
        Instant start = clock.instant();
        HttpResponse<byte[]> response = await(call);
        Instant end = clock.instant();
        return new HttpAnswer(
                response.statusCode(), response.headers().map(), response.body(), end, Duration.between(start, end));
    }

    @Override
    public HttpFile download(HttpCall call) throws HttpFailure {
        Instant start = clock.instant();
        HttpResponse<FileBody> response =
                await(call, client.sendAsync(request(call), FileBody.handler(settings.maxAnswerBytes())));
        Instant end = clock.instant();
        FileBody body = response.body();
        HttpFile file = new HttpFile(
                new HttpAnswer(
                        response.statusCode(),
                        response.headers().map(),
                        body.refusal(),
                        end,
                        Duration.between(start, end)),
                body.content());
        if (file.size() > settings.mostBytes(call)) {
            leave(file);
            throw new HttpFailure(
                    HttpFailure.Kind.TOO_LARGE, "The file is longer than " + settings.mostBytes(call) + " bytes.");
        }
        return file;
    }

    private static void leave(HttpFile file) {
        try {
            file.close();
        } catch (IOException alreadyClosed) {
            // nothing of it is wanted
        }
    }

    @Override
    public HttpStream open(HttpCall call) throws HttpFailure {
        HttpResponse<LineBody> response = await(call, client.sendAsync(request(call), head -> new LineBody()));
        return new HttpStream(response.statusCode(), response.headers().map(), response.body());
    }

    /** The client's own time limit ends with the headers; ours holds for the body too. */
    private HttpResponse<byte[]> await(HttpCall call) throws HttpFailure {
        return await(call, client.sendAsync(request(call), head -> new CappedBody(settings.mostBytes(call))));
    }

    private <T> HttpResponse<T> await(HttpCall call, CompletableFuture<HttpResponse<T>> pending) throws HttpFailure {
        try {
            return pending.get(settings.timeout(call).toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            pending.cancel(true);
            throw failure(HttpFailure.Kind.TIMEOUT, call, late);
        } catch (InterruptedException stopped) {
            pending.cancel(true);
            Thread.currentThread().interrupt();
            throw failure(HttpFailure.Kind.BROKEN, call, stopped);
        } catch (ExecutionException failed) {
            throw translate(call, Objects.requireNonNullElse(failed.getCause(), failed));
        }
    }

    private HttpRequest request(HttpCall call) {
        HttpRequest.Builder request = HttpRequest.newBuilder(call.uri())
                .header("Accept", "application/json")
                .header("User-Agent", settings.userAgent())
                .method(call.method(), content(call));
        if ("http".equals(call.uri().getScheme())) {
            // an upgrade offer on a request with a body confuses plain servers
            request.version(HttpClient.Version.HTTP_1_1);
        }
        call.body().ifPresent(body -> request.header("Content-Type", body.contentType()));
        call.headers().forEach(request::setHeader);
        call.authorization().map(Secret::reveal).ifPresent(value -> request.header("Authorization", value));
        return request.build();
    }

    private static BodyPublisher content(HttpCall call) {
        return call.body()
                .map(body -> BodyPublishers.ofByteArray(body.content()))
                .orElseGet(BodyPublishers::noBody);
    }

    private static HttpFailure translate(HttpCall call, Throwable cause) {
        for (Throwable link = cause; link != null; link = link.getCause()) {
            if (link instanceof HttpFailure ours) {
                return ours;
            }
        }
        return failure(kindOf(cause), call, cause);
    }

    private static HttpFailure.Kind kindOf(Throwable cause) {
        if (cause instanceof ConnectException
                || cause instanceof HttpConnectTimeoutException
                || cause instanceof SSLHandshakeException) {
            return HttpFailure.Kind.NOT_REACHED;
        }
        return cause instanceof HttpTimeoutException ? HttpFailure.Kind.TIMEOUT : HttpFailure.Kind.BROKEN;
    }

    private static HttpFailure failure(HttpFailure.Kind kind, HttpCall call, Throwable cause) {
        String words = switch (kind) {
            case NOT_REACHED -> "could not be reached";
            case TIMEOUT -> "did not answer in time";
            default -> "broke the connection";
        };
        // the cause's own message may hold the address with its query, so only its kind is kept
        IOException kindOnly = new IOException(cause.getClass().getName());
        return new HttpFailure(kind, call.uri().getHost() + " " + words + ".", kindOnly);
    }
}
