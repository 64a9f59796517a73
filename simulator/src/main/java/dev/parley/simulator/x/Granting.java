package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.Grant;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** The token endpoints (WIRE 1.2). */
final class Granting {
    private final World world;
    private final Credentials credentials;
    private final AuthorizationCodes codes;

    Granting(World world, AuthorizationCodes codes) {
        this.world = world;
        this.credentials = new Credentials(world);
        this.codes = codes;
    }

    /** App-only: Basic authentication with API key and secret. */
    Answer appToken(XCall call, String authorization) {
        Map<String, String> form = FormText.map(call.body());
        Basic basic = basic(authorization)
                .orElseThrow(() -> Refusal.oauth(403, "unauthorized_client", "Unable to verify your credentials"));
        Account app = world.accounts()
                .findByConsumerKey(basic.name())
                .filter(account -> Authenticator.same(account.consumerSecret(), basic.secret()))
                .orElseThrow(() -> Refusal.oauth(403, "unauthorized_client", "Unable to verify your credentials"));
        if (!"client_credentials".equals(form.get("grant_type"))) {
            throw Refusal.oauth(400, "unsupported_grant_type", "Only client_credentials is supported here.");
        }
        return Answer.ok(JsonText.object()
                .add("token_type", "bearer")
                .add("access_token", app.appBearer())
                .build());
    }

    /** Takes turns with other refreshes, so that a refresh token cannot be used twice at once. */
    Answer userToken(XCall call, String authorization) {
        Map<String, String> form = FormText.map(call.body());
        Account app = client(form, authorization);
        synchronized (world) {
            return switch (form.getOrDefault("grant_type", "")) {
                case "refresh_token" -> refresh(form, app);
                case "authorization_code" -> exchange(form, app);
                default ->
                    throw Refusal.oauth(
                            400, "invalid_request", "Missing or unknown value for the parameter [grant_type].");
            };
        }
    }

    private Answer refresh(Map<String, String> form, Account app) {
        Grant old = world.accounts()
                .findByRefreshToken(form.getOrDefault("refresh_token", ""))
                .filter(grant -> grant.clientId().equals(app.clientId()))
                .orElseThrow(() -> Refusal.oauth(400, "invalid_request", "Value passed for the token was invalid."));
        return answer(credentials.rotate(old));
    }

    private Answer exchange(Map<String, String> form, Account app) {
        AuthorizationCodes.Consent consent = codes.redeem(
                        form.getOrDefault("code", ""),
                        app.clientId(),
                        form.getOrDefault("redirect_uri", ""),
                        form.getOrDefault("code_verifier", ""))
                .orElseThrow(() ->
                        Refusal.oauth(400, "invalid_request", "Value passed for the authorization code was invalid."));
        return answer(credentials.issue(consent.userId(), app.clientId(), consent.scopes()));
    }

    private static Answer answer(Grant grant) {
        JsonObjectBuilder json = JsonText.object()
                .add("token_type", "bearer")
                .add("expires_in", Credentials.ACCESS_TOKEN_LIFE.toSeconds())
                .add("access_token", grant.accessToken())
                .add("scope", String.join(" ", grant.scopes()));
        if (!grant.refreshToken().isEmpty()) {
            json.add("refresh_token", grant.refreshToken());
        }
        return Answer.ok(json.build());
    }

    /** Ends whichever kind of token it is; an unknown one is fine (RFC 7009). */
    Answer revoke(XCall call, String authorization) {
        Map<String, String> form = FormText.map(call.body());
        client(form, authorization);
        String token = form.getOrDefault("token", "");
        world.accounts().findByAccessToken(token).ifPresent(grant -> world.record(new Change.AccessTokenEnded(token)));
        world.accounts()
                .findByRefreshToken(token)
                .ifPresent(grant -> world.record(new Change.RefreshTokenEnded(token)));
        JsonObject revoked = JsonText.object().add("revoked", true).build();
        return Answer.ok(revoked);
    }

    /** Confidential clients use Basic; public ones send their id in the form. */
    private Account client(Map<String, String> form, String authorization) {
        Optional<Basic> basic = basic(authorization);
        Optional<Account> app = basic.isPresent()
                ? basic.flatMap(given -> world.accounts()
                        .findByClient(given.name())
                        .filter(account -> Authenticator.same(account.clientSecret(), given.secret())))
                : world.accounts().findByClient(form.getOrDefault("client_id", ""));
        return app.orElseThrow(() -> Refusal.oauth(401, "unauthorized_client", "Missing valid authorization header"));
    }

    private record Basic(String name, String secret) {}

    private static Optional<Basic> basic(String authorization) {
        if (!authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getDecoder().decode(authorization.substring(6).trim());
            String[] parts = new String(bytes, StandardCharsets.UTF_8).split(":", 2);
            return parts.length == 2 ? Optional.of(new Basic(parts[0], parts[1])) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
