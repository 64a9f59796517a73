package dev.parley.connector.x;

import static dev.parley.connector.api.AccountAccess.Credential.APP_BEARER;
import static dev.parley.connector.api.AccountAccess.Credential.CONSUMER_KEY;
import static dev.parley.connector.api.AccountAccess.Credential.CONSUMER_SECRET;
import static dev.parley.connector.api.AccountAccess.Credential.OAUTH1_TOKEN;
import static dev.parley.connector.api.AccountAccess.Credential.OAUTH1_TOKEN_SECRET;
import static dev.parley.connector.api.AccountAccess.Credential.USER_TOKEN;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Secret;
import dev.parley.connector.x.XRequest.Identity;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Chooses and makes the {@code Authorization} header of a call (WIRE 1.2): an OAuth 2 user token wins over OAuth 1.0a
 * keys.
 */
record Credentials(AccountAccess access) {

    /** The header's value; empty when the account has no credentials that fit. */
    Optional<Secret> header(XRequest request, URI uri, Instant now, String nonce) {
        if (request.identity() == Identity.APP_OR_USER) {
            Optional<Secret> app = access.secret(APP_BEARER).map(Credentials::bearer);
            return app.isPresent() ? app : user(request, uri, now, nonce);
        }
        return user(request, uri, now, nonce);
    }

    /** Whether calls in the user's name are possible. */
    boolean hasUser() {
        return access.secret(USER_TOKEN).isPresent() || hasOAuth1();
    }

    private boolean hasOAuth1() {
        return Stream.of(CONSUMER_KEY, CONSUMER_SECRET, OAUTH1_TOKEN, OAUTH1_TOKEN_SECRET)
                .allMatch(name -> access.secret(name).isPresent());
    }

    private Optional<Secret> user(XRequest request, URI uri, Instant now, String nonce) {
        Optional<Secret> token = access.secret(USER_TOKEN).map(Credentials::bearer);
        if (token.isPresent() || !hasOAuth1()) {
            return token;
        }
        return Optional.of(signed(request, uri, now, nonce));
    }

    private static Secret bearer(Secret token) {
        return Secret.of("Bearer " + token.reveal());
    }

    /** A JSON body is not part of what is signed; query parameters are. */
    private Secret signed(XRequest request, URI uri, Instant now, String nonce) {
        List<Parameter> oauth = new ArrayList<>(List.of(
                new Parameter("oauth_consumer_key", reveal(CONSUMER_KEY)),
                new Parameter("oauth_nonce", nonce),
                new Parameter("oauth_signature_method", "HMAC-SHA1"),
                new Parameter("oauth_timestamp", String.valueOf(now.getEpochSecond())),
                new Parameter("oauth_token", reveal(OAUTH1_TOKEN)),
                new Parameter("oauth_version", "1.0")));
        List<Parameter> all =
                Stream.concat(oauth.stream(), request.query().stream()).toList();
        String base = OAuth1Signature.baseString(request.method(), uri, all);
        oauth.add(new Parameter(
                "oauth_signature", OAuth1Signature.sign(base, reveal(CONSUMER_SECRET), reveal(OAUTH1_TOKEN_SECRET))));
        return Secret.of("OAuth "
                + oauth.stream()
                        .map(p -> p.name() + "=\"" + Parameter.encode(p.value()) + "\"")
                        .collect(Collectors.joining(", ")));
    }

    private String reveal(Credential name) {
        return access.secret(name).map(Secret::reveal).orElse("");
    }
}
