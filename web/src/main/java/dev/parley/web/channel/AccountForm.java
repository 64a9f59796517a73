package dev.parley.web.channel;

import dev.parley.channel.AccountDetails;
import dev.parley.channel.AccountField;
import dev.parley.channel.ChannelMode;
import dev.parley.channel.FieldProblem;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The form of an account as it was sent. Credentials are read once and never put back into the page. */
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

    /** New accounts only: an account stays on its platform. */
    @FormParam("platform")
    @DefaultValue("")
    String platform;

    @FormParam("api-version")
    @DefaultValue("")
    String apiVersion;

    @FormParam("business-id")
    @DefaultValue("")
    String businessId;

    @FormParam("businesses")
    @DefaultValue("")
    String businesses;

    @FormParam("account-mode")
    @DefaultValue("PRODUCTION")
    String mode;

    /** Names of the boxes that are ticked. */
    @FormParam("on")
    @Nullable
    Set<String> on;

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

    @FormParam("secret-app-secret")
    @DefaultValue("")
    String appSecret;

    @FormParam("secret-verify-token")
    @DefaultValue("")
    String verifyToken;

    @FormParam("secret-messaging-secret")
    @DefaultValue("")
    String messagingSecret;

    /** What was entered, as far as the platform asks for it. */
    AccountDetails details(Platform on) {
        boolean x = on == Platform.X;
        List<AccountField> fields = AccountField.of(on);
        return new AccountDetails(
                on,
                name.strip(),
                fields.contains(AccountField.BASE_URL) ? baseUrl.strip().replaceFirst("/+$", "") : "",
                x ? dialect : "",
                x ? plan : "",
                clientId.strip(),
                apiVersion.strip(),
                businessId.strip(),
                fields.contains(AccountField.HUMAN_AGENT) && ticked().contains(AccountField.HUMAN_AGENT.id()),
                !fields.contains(AccountField.READ_RECEIPTS) || ticked().contains(AccountField.READ_RECEIPTS.id()),
                FormText.list(businesses),
                "TEST".equals(mode) ? ChannelMode.TEST : ChannelMode.PRODUCTION,
                ticked().contains(AccountField.STANDARD.id()));
    }

    private Set<String> ticked() {
        return on == null ? Set.of() : Set.copyOf(on);
    }

    /** What was entered; an empty field leaves what is stored. */
    Map<Credential, Secret> secrets(Platform on) {
        Map<Credential, Secret> secrets = new EnumMap<>(Credential.class);
        for (Credential credential : AccountField.credentialsOf(on)) {
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
            case APP_SECRET -> appSecret;
            case VERIFY_TOKEN -> verifyToken;
            case MESSAGING_SECRET -> messagingSecret;
        };
    }

    static FormView view(AccountDetails details, List<FieldProblem> problems) {
        Map<String, String> values = new HashMap<>();
        values.put(AccountField.NAME.id(), details.name());
        values.put(AccountField.BASE_URL.id(), details.baseUrl());
        values.put(AccountField.MODE.id(), details.mode().name());
        values.put(AccountField.DIALECT.id(), details.dialect());
        values.put(AccountField.PLAN.id(), details.plan());
        values.put(AccountField.CLIENT_ID.id(), details.clientId());
        values.put(AccountField.API_VERSION.id(), details.apiVersion());
        values.put(AccountField.SERVICE_PROVIDER.id(), details.businessId());
        values.put(AccountField.BUSINESSES.id(), String.join("\n", details.businesses()));
        Set<String> ticked = new HashSet<>();
        if (details.humanAgent()) {
            ticked.add(AccountField.HUMAN_AGENT.id());
        }
        if (details.readReceipts()) {
            ticked.add(AccountField.READ_RECEIPTS.id());
        }
        if (details.standard()) {
            ticked.add(AccountField.STANDARD.id());
        }
        return new FormView(values, ticked, problems);
    }
}
