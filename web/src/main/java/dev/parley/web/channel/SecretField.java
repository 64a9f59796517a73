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
 */
public record SecretField(String id, String label, String hint) {

    static List<SecretField> all(Set<Credential> stored) {
        return AccountField.credentialsOf(Platform.X).stream()
                .map(credential -> new SecretField(
                        AccountField.idOf(credential),
                        AccountField.labelOf(credential),
                        stored.contains(credential) ? "stored, enter to replace" : ""))
                .toList();
    }
}
