package dev.parley.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;

/** How the accounts stand, for those who watch the installation (CH-7). */
@ApplicationScoped
public class AccountReport {

    @Inject
    Channels channels;

    @Inject
    PlatformSwitches switches;

    /**
     * An account whose credentials the platform no longer accepts.
     *
     * @param account platform and name
     * @param words why; never a credential
     */
    public record RefusedAccount(String account, String words) {}

    /** Accounts that have to be connected again. */
    public List<RefusedAccount> refused() {
        return channels.listAccounts().stream()
                .filter(account -> switches.isOn(account.platform()))
                .filter(account -> account.tokenState() == TokenState.REFUSED)
                .map(account -> new RefusedAccount(
                        account.platform().label() + ": " + account.name(),
                        Objects.requireNonNullElse(account.tokenProblem(), "The platform no longer accepts it.")))
                .toList();
    }
}
