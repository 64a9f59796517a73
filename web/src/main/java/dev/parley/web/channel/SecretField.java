package dev.parley.web.channel;

import dev.parley.channel.AccountField;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import java.util.List;
import java.util.Set;

/**
 * The field of a credential, which never holds one.
 *
 * @param hint what stands in the empty field
 * @param help where to find it
 */
public record SecretField(String id, String label, String hint, String help) {

    static List<SecretField> all(Platform platform, Set<Credential> stored) {
        return AccountField.credentialsOf(platform).stream()
                .map(credential -> new SecretField(
                        AccountField.idOf(credential),
                        AccountField.labelOf(platform, credential),
                        stored.contains(credential) ? "stored, enter to replace" : "",
                        help(platform, credential)))
                .toList();
    }

    private static String help(Platform platform, Credential credential) {
        return switch (credential) {
            case USER_TOKEN ->
                switch (platform) {
                    case FACEBOOK -> "Of a user who administers the pages.";
                    case WHATSAPP -> "Of a system user who may manage the business account.";
                    default -> "";
                };
            case APP_SECRET -> "From the app’s basic settings at Meta. It proves that a push comes from there.";
            case VERIFY_TOKEN -> "Any text; enter the same at Meta where the address for pushes is registered.";
            case MESSAGING_SECRET -> "As Apple Business Register shows it.";
            default -> "";
        };
    }
}
