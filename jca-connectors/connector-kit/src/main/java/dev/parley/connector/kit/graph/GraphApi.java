package dev.parley.connector.kit.graph;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.HttpFailure;
import dev.parley.connector.kit.HttpFile;
import dev.parley.connector.kit.LenientObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Makes calls of the Graph API in the name of one account and turns whatever is not a good answer into a
 * {@link PlatformException}. The token goes into the header, never into the address; where the account knows the app's
 * secret, the proof of it goes along (WIRE 2.1).
 */
public final class GraphApi {

    /** Version segment of an account that names none. */
    public static final String DEFAULT_VERSION = "v25.0";

    private final AccountAccess access;
    private final HttpExchangePort http;
    private final Clock clock;
    private final ErrorTable errors;
    private Optional<Duration> clockSkew = Optional.empty();

    public GraphApi(AccountAccess access, HttpExchangePort http, Clock clock, ErrorTable errors) {
        this.access = access;
        this.http = http;
        this.clock = clock;
        this.errors = errors;
    }

    public AccountAccess access() {
        return access;
    }

    public ErrorTable errors() {
        return errors;
    }

    public Instant now() {
        return clock.instant();
    }

    /** How far the platform's clock was ahead of ours at the last answer. */
    public Optional<Duration> clockSkew() {
        return clockSkew;
    }

    /** The user's or system user's token. */
    public Secret userToken() throws PlatformException {
        return access.secret(Credential.USER_TOKEN)
                .orElseThrow(() -> problem(
                        Action.STOP_CHANNEL,
                        "no-credentials",
                        "The account has no access token: connect it to " + errors.platform() + " again."));
    }

    /** The app's own token: its ID and secret. */
    public Secret appToken() throws PlatformException {
        String id = access.option(Option.CLIENT_ID).orElse("");
        Optional<Secret> secret = access.secret(Credential.APP_SECRET);
        if (id.isEmpty() || secret.isEmpty()) {
            throw problem(
                    Action.STOP_CHANNEL,
                    "no-app",
                    "This needs the ID and the secret of the app at Meta: enter both at the account.");
        }
        return Secret.of(id + "|" + secret.get().reveal());
    }

    /** Makes a call as the account's user. */
    public GraphAnswer call(GraphCall call) throws PlatformException {
        return call(call, userToken());
    }

    /** Makes a call with another token of the account: a page's or the app's. */
    public GraphAnswer call(GraphCall call, Secret token) throws PlatformException {
        boolean app = token.reveal().contains("|");
        Optional<String> proof = app
                ? Optional.empty()
                : access.secret(Credential.APP_SECRET)
                        .map(key -> Hmac.sign(key, token.reveal().getBytes(StandardCharsets.UTF_8)));
        GraphCall proven = proof.map(text -> call.with("appsecret_proof", text)).orElse(call);
        HttpCall request = request(proven).authorizedBy(Secret.of("Bearer " + token.reveal()));
        return exchange(request, call.purpose());
    }

    /** Makes a call that has its credentials in its body. */
    public GraphAnswer callWithoutToken(GraphCall call) throws PlatformException {
        return exchange(request(call), call.purpose());
    }

    private HttpCall request(GraphCall call) {
        String query = call.query().isEmpty() ? "" : "?" + Parameter.join(call.query());
        URI uri = URI.create(access.baseUri() + "/" + version() + call.path() + query);
        HttpCall request = new HttpCall(call.method(), uri, Optional.empty(), call.body());
        return call.body().filter(Multipart::isOne).isPresent() ? request.asMedia() : request;
    }

    String version() {
        return access.option(Option.API_VERSION)
                .filter(version -> version.matches("v\\d+\\.\\d+"))
                .orElse(DEFAULT_VERSION);
    }

    private GraphAnswer exchange(HttpCall request, Purpose purpose) throws PlatformException {
        HttpAnswer answer = send(request, purpose);
        String text = answer.text();
        Optional<LenientObject> json = LenientObject.parse("true".equals(text.strip()) ? "{\"success\":true}" : text);
        Optional<GraphError> error = json.flatMap(GraphError::in);
        if (error.isPresent()) {
            throw new PlatformException(errors.refused(answer, error.get(), purpose));
        }
        if (!answer.successful()) {
            throw new PlatformException(errors.failed(answer, purpose));
        }
        return new GraphAnswer(
                answer, json.orElseThrow(() -> new PlatformException(errors.unreadable(answer, purpose))));
    }

    private HttpAnswer send(HttpCall request, Purpose purpose) throws PlatformException {
        try {
            HttpAnswer answer = http.send(request);
            clockSkew = answer.clockSkew().or(() -> clockSkew);
            return answer;
        } catch (HttpFailure failure) {
            throw new PlatformException(errors.noAnswer(failure, purpose), failure);
        }
    }

    /**
     * Opens a file by the address that the platform gave; the caller looks at its status. A file that is longer than we
     * take would be longer at every try.
     */
    public HttpFile download(HttpCall request) throws PlatformException {
        try {
            return http.download(request.asMedia());
        } catch (HttpFailure failure) {
            if (failure.kind() == HttpFailure.Kind.TOO_LARGE) {
                throw problem(Action.FAIL_ITEM, "file-too-large", "The file is larger than Parley takes.");
            }
            throw new PlatformException(errors.noAnswer(failure, Purpose.LOOK_UP), failure);
        }
    }

    /** The status was good, but the answer lacks what it promises. */
    public PlatformException lacking(GraphAnswer answer, Purpose purpose) {
        return new PlatformException(errors.unreadable(answer.http(), purpose));
    }

    public PlatformException problem(Action action, String name, String words) {
        return new PlatformException(errors.of(action, name, words));
    }
}
