package dev.parley.channel;

import dev.parley.connector.api.AccountAccess.Credential;
import java.util.Optional;
import java.util.Set;

/**
 * One account, to look at and to change.
 *
 * @param stored which credentials are stored; never what they are
 * @param check the last check of the account on this node
 */
public record AccountPage(AccountLine line, AccountDetails details, Set<Credential> stored, Optional<CheckRun> check) {

    public AccountPage {
        stored = Set.copyOf(stored);
    }
}
