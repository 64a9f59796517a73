package dev.parley.simulator.x;

import dev.parley.simulator.world.Account;
import dev.parley.simulator.world.Accounts;
import dev.parley.simulator.world.Grant;
import dev.parley.simulator.world.World;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds out who calls: app-only bearer, OAuth 2 user token or OAuth 1.0a signature (WIRE 1.2). */
final class Authenticator {
    private static final Duration TIMESTAMP_TOLERANCE = Duration.ofMinutes(5);
    private final World world;
    private final Nonces nonces = new Nonces();

    Authenticator(World world) {
        this.world = world;
    }

    /** @param form parameters of a form body, which OAuth 1.0a signs */
    Optional<Caller> find(String method, URI uri, String authorization, List<FormText.Pair> form) {
        if (authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return byBearer(authorization.substring(7).trim());
        }
        if (authorization.regionMatches(true, 0, "OAuth ", 0, 6)) {
            return bySignature(method, uri, OAuth1.parameters(authorization), form);
        }
        return Optional.empty();
    }

    private Optional<Caller> byBearer(String token) {
        Accounts accounts = world.accounts();
        Optional<Caller> app = accounts.findByAppToken(token).map(Caller::app);
        return app.isPresent() ? app : accounts.findByAccessToken(token).flatMap(this::byGrant);
    }

    private Optional<Caller> byGrant(Grant grant) {
        if (grant.expiredAt(world.clock().millis())) {
            return Optional.empty();
        }
        return world.accounts()
                .findByClient(grant.clientId())
                .map(app -> Caller.user(app, grant.userId(), grant.scopes()));
    }

    private Optional<Caller> bySignature(String method, URI uri, Map<String, String> oauth, List<FormText.Pair> form) {
        Optional<Account> app = world.accounts().findByConsumerKey(oauth.getOrDefault("oauth_consumer_key", ""));
        Optional<Account> owner = world.accounts().findByOauth1Token(oauth.getOrDefault("oauth_token", ""));
        if (app.isEmpty() || !app.equals(owner) || !wellFormed(oauth)) {
            return Optional.empty();
        }
        Account account = app.get();
        String expected = OAuth1.signature(method, uri, form, oauth, account.consumerSecret(), account.oauth1Secret());
        boolean valid = same(expected, oauth.getOrDefault("oauth_signature", ""));
        boolean fresh = valid && nonces.use(oauth.get("oauth_timestamp") + ' ' + oauth.get("oauth_nonce"));
        return fresh ? Optional.of(Caller.user(account, account.userId(), Grant.ALL_SCOPES)) : Optional.empty();
    }

    /** The timestamp is compared with real time: the caller does not live by the clock that tests move. */
    private boolean wellFormed(Map<String, String> oauth) {
        String timestamp = oauth.getOrDefault("oauth_timestamp", "");
        if (!timestamp.matches("[0-9]{1,12}")
                || oauth.getOrDefault("oauth_nonce", "").isEmpty()) {
            return false;
        }
        long now = world.clock().base().instant().getEpochSecond();
        return Math.abs(now - Long.parseLong(timestamp)) <= TIMESTAMP_TOLERANCE.toSeconds()
                && oauth.getOrDefault("oauth_signature_method", "").equals("HMAC-SHA1")
                && oauth.getOrDefault("oauth_version", "1.0").equals("1.0");
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
