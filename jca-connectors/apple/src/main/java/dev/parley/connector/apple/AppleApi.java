package dev.parley.connector.apple;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.HttpFailure;
import dev.parley.connector.kit.HttpFile;
import dev.parley.connector.kit.LenientObject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes calls in the name of a service provider and turns what is not a good answer into a {@link PlatformException}. */
final class AppleApi {

    private static final int FORBIDDEN = 403;

    private final AccountAccess access;
    private final HttpExchangePort http;
    private final Clock clock;
    private final AppleTokens tokens;
    private @Nullable Secret token;
    private Optional<Duration> clockSkew = Optional.empty();

    AppleApi(AccountAccess access, HttpExchangePort http, Clock clock) {
        this.access = access;
        this.http = http;
        this.clock = clock;
        this.tokens = new AppleTokens(access);
    }

    Businesses businesses() {
        return new Businesses(access);
    }

    AppleTokens tokens() {
        return tokens;
    }

    String serviceProvider() throws PlatformException {
        return tokens.serviceProvider();
    }

    Instant now() {
        return clock.instant();
    }

    /** How far Apple's clock was ahead of ours at the last answer. */
    Optional<Duration> clockSkew() {
        return clockSkew;
    }

    /** A call with our token; when Apple refuses the token, a fresh one is tried once. */
    HttpAnswer call(AppleRequest request) throws PlatformException {
        HttpCall call = request.to(access.baseUri());
        HttpAnswer answer = send(call.authorizedBy(token()));
        if (answer.status() == FORBIDDEN) {
            token = null;
            answer = send(call.authorizedBy(token()));
        }
        return good(answer, request.purpose());
    }

    /** A call to an address that Apple gave, which needs no token and gets none. */
    HttpAnswer callOpen(HttpCall call, Purpose purpose) throws PlatformException {
        return good(send(call), purpose);
    }

    /** Opens a file at an address that Apple gave; without a token. */
    HttpFile openFile(HttpCall call) throws PlatformException {
        try {
            HttpFile file = http.download(call.asMedia());
            good(file.answer(), Purpose.DOWNLOAD);
            return file;
        } catch (HttpFailure failure) {
            throw new PlatformException(noAnswer(failure), failure);
        }
    }

    /** The answer as a JSON object. */
    static LenientObject json(HttpAnswer answer) throws PlatformException {
        return LenientObject.parse(answer.text()).orElseThrow(() -> unreadable(answer));
    }

    static PlatformException unreadable(HttpAnswer answer) {
        return refused(answer, Verdict.unreadable());
    }

    private Secret token() throws PlatformException {
        Secret current = token;
        if (current == null) {
            current = tokens.header(now());
            token = current;
        }
        return current;
    }

    private static HttpAnswer good(HttpAnswer answer, Purpose purpose) throws PlatformException {
        if (answer.successful()) {
            return answer;
        }
        throw refused(answer, Verdict.of(answer.status(), purpose));
    }

    private static PlatformException refused(HttpAnswer answer, Verdict verdict) {
        Optional<Instant> retryAt = answer.header("Retry-After")
                .filter(text -> text.matches("\\d{1,6}"))
                .map(seconds -> answer.receivedAt().plusSeconds(Long.parseLong(seconds)));
        return new PlatformException(
                new PlatformProblem(verdict.action(), verdict.code(), verdict.words(), retryAt, ""));
    }

    private HttpAnswer send(HttpCall call) throws PlatformException {
        try {
            HttpAnswer answer = http.send(call);
            clockSkew = answer.clockSkew().or(() -> clockSkew);
            return answer;
        } catch (HttpFailure failure) {
            throw new PlatformException(noAnswer(failure), failure);
        }
    }

    /** Sending again under the same ID is harmless, so whatever got lost is tried again. */
    private static PlatformProblem noAnswer(HttpFailure failure) {
        String words = failure.getMessage() + "";
        return switch (failure.kind()) {
            case REFUSED_HOST -> PlatformProblem.of(Action.STOP_CHANNEL, "apple.host-not-allowed", words);
            case NOT_REACHED -> PlatformProblem.of(Action.RETRY, "apple.not-reached", words);
            case TIMEOUT -> PlatformProblem.of(Action.RETRY, "apple.timeout", words);
            case BROKEN -> PlatformProblem.of(Action.RETRY, "apple.connection-broke", words);
            case TOO_LARGE -> PlatformProblem.of(Action.FAIL_ITEM, "apple.answer-too-large", words);
        };
    }
}
