package dev.parley.connector.x;

import static dev.parley.connector.api.AccountAccess.Credential.REFRESH_TOKEN;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import java.util.List;

/** Exchanges the refresh token, which works once only (WIRE 1.2). */
record TokenRefresh(XApi api) {

    RefreshedTokens refresh() throws PlatformException {
        Secret token = api.access()
                .secret(REFRESH_TOKEN)
                .orElseThrow(() -> new PlatformException(PlatformProblem.of(
                        Action.STOP_CHANNEL,
                        "x.no-refresh-token",
                        "The account has no refresh token: connect it to X again.")));
        return new TokenEndpoint(api)
                .ask(List.of(
                        new Parameter("grant_type", "refresh_token"), new Parameter("refresh_token", token.reveal())));
    }
}
