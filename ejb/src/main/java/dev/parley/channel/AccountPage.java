package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/**
 * One account, to look at and to change.
 *
 * @param stored which credentials are stored; never what they are
 * @param check the last check of the account on this node
 * @param pushes where the platform's pushes for it go; empty where it has none or our address is not set
 */
public record AccountPage(
        AccountLine line,
        AccountDetails details,
        Set<Credential> stored,
        Optional<CheckRun> check,
        Optional<URI> pushes) {

    public AccountPage {
        stored = Set.copyOf(stored);
    }
}
