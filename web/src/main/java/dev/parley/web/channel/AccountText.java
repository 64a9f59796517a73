package dev.parley.web.channel;

import dev.parley.channel.AccountField;
import dev.parley.connector.api.Platform;
import java.util.List;

/**
 * A field of text that only accounts of some platforms have.
 *
 * @param note beside the label, or empty
 * @param lines whether it takes one entry per line
 */
public record AccountText(String id, String label, String note, String help, boolean lines) {

    private static final List<AccountField> TEXTS = List.of(
            AccountField.APP_ID,
            AccountField.BUSINESS_ACCOUNT,
            AccountField.SERVICE_PROVIDER,
            AccountField.BUSINESSES,
            AccountField.API_VERSION);

    static List<AccountText> of(Platform platform) {
        return AccountField.of(platform).stream()
                .filter(TEXTS::contains)
                .map(AccountText::of)
                .toList();
    }

    private static AccountText of(AccountField field) {
        return new AccountText(
                field.id(),
                field.label(),
                field == AccountField.API_VERSION ? "optional" : "",
                help(field),
                field == AccountField.BUSINESSES);
    }

    private static String help(AccountField field) {
        return switch (field) {
            case APP_ID -> "A number; the app’s dashboard at Meta shows it.";
            case BUSINESS_ACCOUNT -> "A number; Meta’s business settings show it below WhatsApp accounts.";
            case SERVICE_PROVIDER -> "Your messaging service provider in Apple Business Register.";
            case BUSINESSES -> "One per line, without urn:biz: in front.";
            case API_VERSION -> "Such as v25.0. Left empty, the one that Parley was made for.";
            default -> "";
        };
    }
}
