package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Exchanges the user's token for one that lasts about 60 days again (WIRE 2.1). It must still be good for that. */
record TokenExchange(GraphApi api) {

    private static final long USUAL_SECONDS = 60L * 24 * 60 * 60;

    RefreshedTokens refresh() throws PlatformException {
        return lasting(api.userToken());
    }

    /** Exchanges the token that a log-in gave, which lasts an hour or two only. */
    RefreshedTokens lasting(Secret token) throws PlatformException {
        App app = app();
        return tokens(exchange(List.of(
                new Parameter("grant_type", "fb_exchange_token"),
                new Parameter("client_id", app.id()),
                new Parameter("client_secret", app.secret().reveal()),
                new Parameter("fb_exchange_token", token.reveal()))));
    }

    /** The token that a log-in gave. */
    Secret ofCode(Secret code, String callback) throws PlatformException {
        App app = app();
        RefreshedTokens given = tokens(exchange(List.of(
                new Parameter("client_id", app.id()),
                new Parameter("client_secret", app.secret().reveal()),
                new Parameter("redirect_uri", callback),
                new Parameter("code", code.reveal()))));
        return Objects.requireNonNull(given.secrets().get(Credential.USER_TOKEN));
    }

    /** The app at Meta. */
    private record App(String id, Secret secret) {}

    private App app() throws PlatformException {
        String client = api.access().option(Option.CLIENT_ID).orElse("");
        Optional<Secret> secret = api.access()
                .secret(Credential.CLIENT_SECRET)
                .or(() -> api.access().secret(Credential.APP_SECRET));
        if (client.isEmpty() || secret.isEmpty()) {
            throw api.problem(
                    Action.STOP_CHANNEL,
                    "no-app",
                    "The access token cannot be renewed without the ID and the secret of the app: enter both, or connect"
                            + " the account again.");
        }
        return new App(client, secret.get());
    }

    private RefreshedTokens tokens(GraphAnswer answer) throws PlatformException {
        String token = answer.json().text("access_token");
        if (token.isEmpty()) {
            throw api.lacking(answer, Purpose.SET_UP);
        }
        long lifetime = answer.json().number("expires_in").orElse(USUAL_SECONDS);
        return new RefreshedTokens(
                Map.of(Credential.USER_TOKEN, Secret.of(token)),
                answer.http().receivedAt().plusSeconds(lifetime));
    }

    private GraphAnswer exchange(List<Parameter> form) throws PlatformException {
        try {
            return api.callWithoutToken(
                    GraphCall.post("/oauth/access_token", Purpose.SET_UP).withSecretForm(form));
        } catch (PlatformException problem) {
            if (problem.problem().action() == Action.REFRESH) {
                throw api.problem(
                        Action.STOP_CHANNEL,
                        "reauthorise",
                        "Facebook no longer accepts the access token. Connect the account to Facebook again.");
            }
            throw problem;
        }
    }
}
