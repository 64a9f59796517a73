package dev.parley.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** How the accounts stand, for those who watch the installation (CH-7). */
@ApplicationScoped
public class AccountReport {

    @Inject
    Channels channels;

    @Inject
    PlatformSwitches switches;

    /**
     * An account that somebody has to look at.
     *
     * @param account platform and name
     * @param words why; never a credential
     */
    public record TroubledAccount(String account, String words) {}

    /** Accounts that have to be connected again, and those for which the platform sends nothing. */
    public List<TroubledAccount> troubled() {
        return channels.listAccounts().stream()
                .filter(account -> switches.isOn(account.platform()))
                .flatMap(account -> trouble(account)
                        .map(words -> new TroubledAccount(account.platform().label() + ": " + account.name(), words))
                        .stream())
                .toList();
    }

    private static Optional<String> trouble(Account account) {
        return account.tokenState() == TokenState.REFUSED
                ? Optional.of(Objects.requireNonNullElse(account.tokenProblem(), "The platform no longer accepts it."))
                : Optional.ofNullable(account.standing().sendingProblem());
    }
}
