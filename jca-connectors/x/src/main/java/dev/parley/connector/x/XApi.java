package dev.parley.connector.x;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpCall.Body;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.HttpFailure;
import dev.parley.connector.kit.HttpFile;
import dev.parley.connector.kit.HttpStream;
import dev.parley.connector.kit.LenientObject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleSupplier;

/** Makes calls in the name of one account and turns whatever is not a good answer into a {@link PlatformException}. */
final class XApi {

    private static final int MOST_LINES = 50;

    private final AccountAccess access;
    private final HttpExchangePort http;
    private final Clock clock;
    private final Problems problems;
    private final Meter meter;
    private Optional<Duration> clockSkew = Optional.empty();

    XApi(AccountAccess access, HttpExchangePort http, Clock clock, DoubleSupplier chance) {
        this.access = access;
        this.http = http;
        this.clock = clock;
        this.problems = new Problems(chance);
        this.meter = new Meter(access);
    }

    Meter meter() {
        return meter;
    }

    AccountAccess access() {
        return access;
    }

    Instant now() {
        return clock.instant();
    }

    /** How far X's clock was ahead of ours at the last answer. */
    Optional<Duration> clockSkew() {
        return clockSkew;
    }

    XAnswer call(XRequest request) throws PlatformException {
        XAnswer answer = exchange(authorized(request), request.purpose());
        meter.add(request, answer.json());
        return answer;
    }

    /** Begins an answer that goes on. */
    HttpStream open(XRequest request) throws PlatformException {
        HttpStream stream = opened(authorized(request), request.purpose());
        if (stream.successful()) {
            return stream;
        }
        try (stream) {
            HttpAnswer answer = new HttpAnswer(
                    stream.status(), stream.headers(), whole(stream).getBytes(UTF_8), now(), Duration.ZERO);
            throw refused(answer, LenientObject.parse(answer.text()), request.purpose());
        } catch (HttpFailure failure) {
            throw new PlatformException(Problems.noAnswer(failure, request.purpose()), failure);
        }
    }

    private HttpStream opened(HttpCall call, Purpose purpose) throws PlatformException {
        try {
            return http.open(call);
        } catch (HttpFailure failure) {
            throw new PlatformException(Problems.noAnswer(failure, purpose), failure);
        }
    }

    /** A refusal is short and ends. */
    private static String whole(HttpStream stream) throws HttpFailure {
        StringBuilder text = new StringBuilder();
        for (int line = 0; line < MOST_LINES && !stream.ended(); line++) {
            stream.next(Duration.ofSeconds(1)).ifPresent(text::append);
        }
        return text.toString();
    }

    private HttpCall authorized(XRequest request) throws PlatformException {
        URI uri = address(request);
        Secret header = new Credentials(access)
                .header(request, uri, now(), UUID.randomUUID().toString().replace("-", ""))
                .orElseThrow(() -> new PlatformException(Problems.noCredentials(request.identity())));
        Optional<Body> body = request.body().map(json -> Body.json(json.toString()));
        return new HttpCall(request.method(), uri, Optional.of(header), body);
    }

    /** Opens a file with credentials. */
    HttpFile download(XRequest request) throws PlatformException {
        return download(authorized(request));
    }

    /** Opens a public file, from any host. */
    HttpFile download(URI address) throws PlatformException {
        return download(HttpCall.get(address));
    }

    private HttpFile download(HttpCall call) throws PlatformException {
        try {
            HttpFile file =
                    http.download(call.withHeaders(Map.of("Accept", "*/*")).asMedia());
            if (file.answer().successful()) {
                return file;
            }
            throw refused(file.answer(), LenientObject.parse(file.answer().text()), Purpose.LOOK_UP);
        } catch (HttpFailure failure) {
            throw new PlatformException(Problems.noFile(failure), failure);
        }
    }

    /** Lines to or from an address that X named; without credentials. */
    HttpAnswer transfer(HttpCall call) throws PlatformException {
        HttpAnswer answer = send(call.withHeaders(Map.of("Accept", "*/*")).asMedia(), Purpose.LOOK_UP);
        if (!answer.successful()) {
            throw refused(answer, LenientObject.parse(answer.text()), Purpose.LOOK_UP);
        }
        return answer;
    }

    private PlatformException refused(HttpAnswer answer, Optional<LenientObject> json, Purpose purpose) {
        return new PlatformException(
                problems.refused(answer, json.map(XErrorBody::of).orElse(XErrorBody.NONE), purpose));
    }

    /** Sends a call that is complete already; the token endpoint has credentials of its own. */
    XAnswer exchange(HttpCall call, Purpose purpose) throws PlatformException {
        HttpAnswer answer = send(call, purpose);
        clockSkew = answer.clockSkew().or(() -> clockSkew);
        String text = answer.text();
        Optional<LenientObject> json = LenientObject.parse(text);
        if (!answer.successful()) {
            throw refused(answer, json, purpose);
        }
        return new XAnswer(answer, text, json.orElseThrow(() -> unreadable(answer, purpose)));
    }

    /** What X's answer lacks although its status was good: its own error where it gave one. */
    PlatformException lacking(XAnswer answer, Purpose purpose) {
        XErrorBody error = XErrorBody.of(answer.json());
        return error.isEmpty()
                ? unreadable(answer.http(), purpose)
                : new PlatformException(problems.refused(answer.http(), error, purpose));
    }

    private static PlatformException unreadable(HttpAnswer answer, Purpose purpose) {
        return PlatformException.unreadable(Problems.unreadable(answer, purpose), answer.text());
    }

    private HttpAnswer send(HttpCall call, Purpose purpose) throws PlatformException {
        try {
            return http.send(call);
        } catch (HttpFailure failure) {
            throw new PlatformException(Problems.noAnswer(failure, purpose), failure);
        }
    }

    private URI address(XRequest request) {
        String query = request.query().isEmpty() ? "" : "?" + Parameter.join(request.query());
        return URI.create(access.baseUri() + request.path() + query);
    }
}
