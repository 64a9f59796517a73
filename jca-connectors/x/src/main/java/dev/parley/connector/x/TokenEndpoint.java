package dev.parley.connector.x;

import static dev.parley.connector.api.AccountAccess.Credential.CLIENT_SECRET;
import static dev.parley.connector.api.AccountAccess.Credential.REFRESH_TOKEN;
import static dev.parley.connector.api.AccountAccess.Credential.USER_TOKEN;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpCall.Body;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where X gives tokens for a refresh token or for a code (WIRE 1.2). */
record TokenEndpoint(XApi api) {

    /** How long a token lives when X does not say. */
    private static final long USUAL_SECONDS = 7200;

    RefreshedTokens ask(List<Parameter> grant) throws PlatformException {
        XAnswer answer = api.exchange(call(grant), Purpose.REFRESH);
        String access = answer.json().text("access_token");
        if (access.isEmpty()) {
            throw api.lacking(answer, Purpose.REFRESH);
        }
        long lifetime = answer.json().number("expires_in").orElse(USUAL_SECONDS);
        return new RefreshedTokens(
                secrets(access, answer.json().text("refresh_token")),
                answer.http().receivedAt().plusSeconds(lifetime));
    }

    private static Map<Credential, Secret> secrets(String access, String refresh) {
        Map<Credential, Secret> secrets = new EnumMap<>(Credential.class);
        secrets.put(USER_TOKEN, Secret.of(access));
        if (!refresh.isEmpty()) {
            secrets.put(REFRESH_TOKEN, Secret.of(refresh));
        }
        return secrets;
    }

    /** A confidential client names itself by Basic authentication, a public one in the form. */
    private HttpCall call(List<Parameter> grant) {
        String client = api.access().option(Option.CLIENT_ID).orElse("");
        Optional<Secret> secret = api.access().secret(CLIENT_SECRET);
        List<Parameter> form = new ArrayList<>(grant);
        if (secret.isEmpty()) {
            form.add(new Parameter("client_id", client));
        }
        return new HttpCall(
                "POST",
                URI.create(api.access().baseUri() + "/2/oauth2/token"),
                secret.map(known -> basic(client, known)),
                Optional.of(Body.secretForm(Parameter.join(form))));
    }

    private static Secret basic(String client, Secret secret) {
        String pair = Parameter.encode(client) + ":" + Parameter.encode(secret.reveal());
        return Secret.of("Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }
}
