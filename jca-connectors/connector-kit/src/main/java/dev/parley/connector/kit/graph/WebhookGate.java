package dev.parley.connector.kit.graph;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.PushAnswer;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.Secret;
import java.util.Optional;

/** The two checks of a webhook of the Graph API: its handshake and its signature (WIRE 2.5). */
public record WebhookGate(AccountAccess access) {

    private static final String SCHEME = "sha256=";

    /** The challenge comes back where the token is ours; empty otherwise. */
    public Optional<PushAnswer> handshake(PushRequest request) {
        String token = request.query().getOrDefault("hub.verify_token", "");
        boolean ours = access.secret(Credential.VERIFY_TOKEN)
                .map(Secret::reveal)
                .filter(expected -> !expected.isEmpty() && Hmac.same(expected, token))
                .isPresent();
        if (!ours || !"subscribe".equals(request.query().get("hub.mode"))) {
            return Optional.empty();
        }
        return Optional.ofNullable(request.query().get("hub.challenge"))
                .filter(challenge -> challenge.length() <= 200)
                .map(challenge -> new PushAnswer(200, "text/plain", challenge));
    }

    /** Whether the signature over the raw bytes was made with the app's secret. */
    public boolean isAuthentic(PushRequest request) {
        String given = request.header("x-hub-signature-256").orElse("");
        Optional<Secret> key = access.secret(Credential.APP_SECRET);
        return key.isPresent()
                && given.startsWith(SCHEME)
                && Hmac.same(given.substring(SCHEME.length()), Hmac.sign(key.get(), request.body()));
    }

    /** The same for a redelivery, which has the same bytes. */
    public String dedupeKey(PushRequest request) {
        return "graph:" + Hmac.digest(request.body());
    }
}
