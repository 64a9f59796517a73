package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import java.util.List;
import java.util.Locale;

/** The fields of an account's form, credentials apart: these have the IDs of {@link #idOf}. */
public enum AccountField {
    NAME("name", "Name"),
    BASE_URL("base-url", "Base URL"),
    MODE("account-mode", "Mode"),
    STANDARD("standard", "Default account"),
    DIALECT("dialect", "Dialect"),
    PLAN("plan", "Plan"),
    CLIENT_ID("client-id", "Client ID"),
    APP_ID("client-id", "App ID"),
    BUSINESS_ACCOUNT("business-id", "WhatsApp business account ID"),
    SERVICE_PROVIDER("business-id", "Service provider ID"),
    BUSINESSES("businesses", "Business IDs"),
    API_VERSION("api-version", "API version"),
    HUMAN_AGENT("human-agent", "Human Agent"),
    READ_RECEIPTS("read-receipts", "Show that messages were read");

    private final String id;
    private final String label;

    AccountField(String id, String label) {
        this.id = id;
        this.label = label;
    }

    public String id() {
        return id;
    }

    public String label() {
        return label;
    }

    FieldProblem problem(String words) {
        return new FieldProblem(id, label, words);
    }

    static FieldProblem problem(Platform platform, Credential credential, String words) {
        return new FieldProblem(idOf(credential), labelOf(platform, credential), words);
    }

    public static String idOf(Credential credential) {
        return "secret-" + credential.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields that accounts on every platform have, or this one only, in the order of the page. */
    public static List<AccountField> of(Platform platform) {
        return switch (platform) {
            case X -> List.of(NAME, BASE_URL, MODE, STANDARD, DIALECT, PLAN, CLIENT_ID);
            case FACEBOOK -> List.of(NAME, BASE_URL, MODE, STANDARD, APP_ID, API_VERSION, HUMAN_AGENT, READ_RECEIPTS);
            case WHATSAPP ->
                List.of(NAME, BASE_URL, MODE, STANDARD, APP_ID, BUSINESS_ACCOUNT, API_VERSION, READ_RECEIPTS);
            case APPLE_MESSAGES -> List.of(NAME, BASE_URL, MODE, STANDARD, SERVICE_PROVIDER, BUSINESSES);
            case RSS -> List.of(NAME, MODE, STANDARD);
        };
    }

    /** The credentials that an account of a platform can hold, in the order of the page. */
    public static List<Credential> credentialsOf(Platform platform) {
        return switch (platform) {
            case X ->
                List.of(
                        Credential.APP_BEARER,
                        Credential.USER_TOKEN,
                        Credential.REFRESH_TOKEN,
                        Credential.CLIENT_SECRET,
                        Credential.CONSUMER_KEY,
                        Credential.CONSUMER_SECRET,
                        Credential.OAUTH1_TOKEN,
                        Credential.OAUTH1_TOKEN_SECRET);
            case FACEBOOK, WHATSAPP -> List.of(Credential.USER_TOKEN, Credential.APP_SECRET, Credential.VERIFY_TOKEN);
            case APPLE_MESSAGES -> List.of(Credential.MESSAGING_SECRET);
            case RSS -> List.of();
        };
    }

    /** The credential's name on the page. */
    public static String labelOf(Platform platform, Credential credential) {
        return switch (credential) {
            case APP_BEARER -> "App bearer token";
            case USER_TOKEN -> platform == Platform.WHATSAPP ? "System user token" : "User access token";
            case REFRESH_TOKEN -> "Refresh token";
            case CLIENT_SECRET -> "Client secret";
            case CONSUMER_KEY -> "Consumer key (OAuth 1.0a)";
            case CONSUMER_SECRET -> "Consumer secret (OAuth 1.0a)";
            case OAUTH1_TOKEN -> "Access token (OAuth 1.0a)";
            case OAUTH1_TOKEN_SECRET -> "Access token secret (OAuth 1.0a)";
            case APP_SECRET -> "App secret";
            case VERIFY_TOKEN -> "Verify token";
            case MESSAGING_SECRET -> "Messaging secret";
        };
    }
}
