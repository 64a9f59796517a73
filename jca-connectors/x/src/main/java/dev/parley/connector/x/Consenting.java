package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.UserConsent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

/** OAuth 2 with PKCE: the user agrees on X's page, and the code that comes back is exchanged (WIRE 1.2). */
record Consenting(XApi api) implements UserConsent {

    /** Reading and writing posts, hiding replies, likes, direct messages, media, and a refresh token. */
    private static final String SCOPES = "tweet.read tweet.write tweet.moderate.write users.read like.write dm.read"
            + " dm.write media.write offline.access";

    @Override
    public URI page(Question question) throws PlatformException {
        String query = Parameter.join(List.of(
                new Parameter("response_type", "code"),
                new Parameter("client_id", clientId()),
                new Parameter("redirect_uri", question.callback().toString()),
                new Parameter("scope", SCOPES),
                new Parameter("state", question.state()),
                new Parameter("code_challenge", challenge(question.verifier())),
                new Parameter("code_challenge_method", "S256")));
        return URI.create(site() + "/i/oauth2/authorize?" + query);
    }

    /** People log in at x.com, programs at api.x.com; elsewhere both are at one address. */
    private String site() {
        return api.access().baseUri().toString().replaceFirst("^https://api\\.(x|twitter)\\.com$", "https://$1.com");
    }

    private String clientId() throws PlatformException {
        return api.access()
                .option(Option.CLIENT_ID)
                .orElseThrow(() -> new PlatformException(PlatformProblem.of(
                        Action.FAIL_ITEM,
                        "x.no-client",
                        "Enter and save the client ID of your app at X first; its developer portal shows it.")));
    }

    private static String challenge(Secret verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(verifier.reveal().getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    @Override
    public RefreshedTokens redeem(Secret code, Question question) throws PlatformException {
        try {
            return new TokenEndpoint(api)
                    .ask(List.of(
                            new Parameter("grant_type", "authorization_code"),
                            new Parameter("code", code.reveal()),
                            new Parameter("redirect_uri", question.callback().toString()),
                            new Parameter("code_verifier", question.verifier().reveal())));
        } catch (PlatformException e) {
            if (!e.problem().code().equals(Verdict.REAUTHORISE)) {
                throw e;
            }
            throw new PlatformException(
                    PlatformProblem.of(
                            Action.FAIL_ITEM,
                            "x.consent-lapsed",
                            "X no longer accepts this log-in: it took too long or was used before. Log in at X again."),
                    e);
        }
    }
}
