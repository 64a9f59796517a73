package dev.parley.web.channel;

import dev.parley.channel.AccountDetails;
import dev.parley.channel.AccountField;
import dev.parley.channel.FieldProblem;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The form of an X account as it was sent. Credentials are read once and never put back into the page. */
public class AccountForm {

    @FormParam("name")
    @DefaultValue("")
    String name;

    @FormParam("base-url")
    @DefaultValue("")
    String baseUrl;

    @FormParam("dialect")
    @DefaultValue("post")
    String dialect;

    @FormParam("plan")
    @DefaultValue("self-serve")
    String plan;

    @FormParam("client-id")
    @DefaultValue("")
    String clientId;

    @FormParam("secret-app-bearer")
    @DefaultValue("")
    String appBearer;

    @FormParam("secret-user-token")
    @DefaultValue("")
    String userToken;

    @FormParam("secret-refresh-token")
    @DefaultValue("")
    String refreshToken;

    @FormParam("secret-client-secret")
    @DefaultValue("")
    String clientSecret;

    @FormParam("secret-consumer-key")
    @DefaultValue("")
    String consumerKey;

    @FormParam("secret-consumer-secret")
    @DefaultValue("")
    String consumerSecret;

    @FormParam("secret-oauth1-token")
    @DefaultValue("")
    String oauth1Token;

    @FormParam("secret-oauth1-token-secret")
    @DefaultValue("")
    String oauth1TokenSecret;

    AccountDetails details() {
        return new AccountDetails(
                name.strip(), baseUrl.strip().replaceFirst("/+$", ""), dialect, plan, clientId.strip());
    }

    /** What was entered; an empty field leaves what is stored. */
    Map<Credential, Secret> secrets() {
        Map<Credential, Secret> secrets = new EnumMap<>(Credential.class);
        for (Credential credential : AccountField.credentialsOf(Platform.X)) {
            String text = textOf(credential).strip();
            if (!text.isEmpty()) {
                secrets.put(credential, Secret.of(text));
            }
        }
        return secrets;
    }

    private String textOf(Credential credential) {
        return switch (credential) {
            case APP_BEARER -> appBearer;
            case USER_TOKEN -> userToken;
            case REFRESH_TOKEN -> refreshToken;
            case CLIENT_SECRET -> clientSecret;
            case CONSUMER_KEY -> consumerKey;
            case CONSUMER_SECRET -> consumerSecret;
            case OAUTH1_TOKEN -> oauth1Token;
            case OAUTH1_TOKEN_SECRET -> oauth1TokenSecret;
            default -> "";
        };
    }

    FormView view(List<FieldProblem> problems) {
        return of(details(), problems);
    }

    static FormView of(AccountDetails details, List<FieldProblem> problems) {
        return new FormView(
                Map.of(
                        AccountField.NAME.id(), details.name(),
                        AccountField.BASE_URL.id(), details.baseUrl(),
                        AccountField.DIALECT.id(), details.dialect(),
                        AccountField.PLAN.id(), details.plan(),
                        AccountField.CLIENT_ID.id(), details.clientId()),
                Set.of(),
                problems);
    }
}
