package dev.parley.connector.facebook;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.UserConsent;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.Parameter;
import java.net.URI;
import java.util.List;

/**
 * Facebook's log-in: the user agrees on its page, the code becomes a short token and that a long one (WIRE 2.1). Tokens
 * of pages are asked for with it when they are needed.
 */
record Consenting(GraphApi api) implements UserConsent {

    private static final String SCOPES = "pages_show_list,pages_read_engagement,pages_read_user_content,"
            + "pages_manage_engagement,pages_manage_posts,pages_manage_metadata,pages_messaging";

    @Override
    public URI page(Question question) throws PlatformException {
        String client = api.access()
                .option(Option.CLIENT_ID)
                .orElseThrow(() -> api.problem(
                        Action.FAIL_ITEM,
                        "no-app",
                        "Enter and save the ID of your app at Meta first; its dashboard shows it."));
        String query = Parameter.join(List.of(
                new Parameter("client_id", client),
                new Parameter("redirect_uri", question.callback().toString()),
                new Parameter("state", question.state()),
                new Parameter("response_type", "code"),
                new Parameter("scope", SCOPES)));
        return URI.create(site() + "/dialog/oauth?" + query);
    }

    /** People log in at www.facebook.com, programs at graph.facebook.com; elsewhere both are at one address. */
    private String site() {
        return api.access().baseUri().toString().replaceFirst("^https://graph\\.", "https://www.");
    }

    @Override
    public RefreshedTokens redeem(Secret code, Question question) throws PlatformException {
        TokenExchange exchange = new TokenExchange(api);
        return exchange.lasting(ofCode(exchange, code, question));
    }

    private Secret ofCode(TokenExchange exchange, Secret code, Question question) throws PlatformException {
        try {
            return exchange.ofCode(code, question.callback().toString());
        } catch (PlatformException problem) {
            if (problem.problem().action() != Action.FAIL_ITEM) {
                throw problem;
            }
            throw api.problem(
                    Action.FAIL_ITEM,
                    "consent-lapsed",
                    "Facebook no longer accepts this log-in: it took too long or was used before. Log in at Facebook"
                            + " again.");
        }
    }
}
