package dev.parley.channel;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.audit.SettingsText;
import dev.parley.channel.AccountRules.Known;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.Secret;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.SecretCipher;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.RefusedException;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Accounts are connected with the right Social Media Admin only. Their credentials go in and never come out (CH-7). */
@Stateless
public class ConnectingAccounts {

    @Inject
    Channels channels;

    @Inject
    RunningChecks checks;

    @Inject
    JpaCosts costs;

    @Inject
    SecretCipher cipher;

    @Inject
    PlatformSwitches switches;

    @Inject
    ParleySettings settings;

    @Inject
    AuditLog audit;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    public List<AccountLine> list(Caller caller) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        List<Channel> users = channels.listChannels();
        return channels.listAccounts().stream()
                .filter(account -> switches.isOn(account.platform()))
                .map(account -> line(account, users))
                .toList();
    }

    public AccountPage get(Caller caller, long id) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Account account = channels.getAccount(id);
        switches.require(account.platform());
        return new AccountPage(
                line(account, channels.listChannels()),
                account.details(),
                account.stored(cipher),
                checks.find(CheckingAccounts.subject(id)),
                pushes(account));
    }

    /** Feeds do not push. */
    private Optional<URI> pushes(Account account) {
        return settings.publicUrl()
                .filter(url -> account.platform() != Platform.RSS)
                .map(url -> Subscribing.callback(url, account.id()));
    }

    /** What the account has paid this month, where its platform bills calls; empty where nothing was paid. */
    public CostReport costs(Caller caller, long id) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return CostReport.of(costs.list(id, today.withDayOfMonth(1)), today);
    }

    /** What an account of this installation can be on (CH-21). */
    public List<Platform> platforms(Caller caller) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return switches.on();
    }

    private static AccountLine line(Account account, List<Channel> users) {
        return new AccountLine(
                account.id(),
                account.platform(),
                account.name(),
                account.identity(),
                account.isKnown(),
                account.tokenState(),
                account.tokenProblem(),
                account.standing().sendingProblem(),
                account.tokenExpiresAt(),
                users.stream()
                        .filter(channel -> uses(channel, account))
                        .map(Channel::name)
                        .toList());
    }

    private static boolean uses(Channel channel, Account account) {
        return channel.accountId() == account.id() || channel.outboundAccountId() == account.id();
    }

    public SaveResult connect(Caller caller, AccountDetails details, Map<Credential, Secret> entered) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        switches.require(details.platform());
        Known known = new Known(isTaken(details, 0), false, Set.of());
        List<FieldProblem> problems = AccountRules.problems(details, entered.keySet(), known);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        Account account =
                new Account(details.platform(), details.name(), URI.create(details.baseUrl()), clock.instant());
        account.change(details);
        account.keep(entered, null, cipher);
        channels.add(account);
        yieldTo(account);
        recorded(caller, "account.connect", account, SettingsText.created(details), entered.keySet());
        return new SaveResult.Saved(account.id());
    }

    /** Credentials that are not entered stay, unless the address changes. */
    public SaveResult change(Caller caller, long id, AccountDetails given, Map<Credential, Secret> entered) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Account account = channels.getAccount(id);
        switches.require(account.platform());
        if (given.platform() != account.platform()) {
            throw new RefusedException("An account stays on its platform. Connect another one.");
        }
        AccountDetails details = given.keeping(account.details().baseUrl());
        boolean moved = !account.details().baseUrl().equals(details.baseUrl());
        Known known = new Known(isTaken(details, id), moved, account.stored(cipher), inProduction(account));
        List<FieldProblem> problems = AccountRules.problems(details, entered.keySet(), known);
        if (!problems.isEmpty()) {
            return new SaveResult.Refused(problems);
        }
        SettingsText text = SettingsText.changed(account.details(), details);
        apply(account, details, entered, moved);
        yieldTo(account);
        if (!text.isEmpty() || !entered.isEmpty()) {
            recorded(caller, "account.change", account, text, entered.keySet());
        }
        return new SaveResult.Saved(id);
    }

    private void apply(Account account, AccountDetails details, Map<Credential, Secret> entered, boolean moved) {
        account.change(details);
        if (moved) {
            account.moveTo(URI.create(details.baseUrl()));
            account.forgetSecrets();
        }
        if (!entered.isEmpty()) {
            account.keep(entered, null, cipher);
        }
    }

    private List<String> inProduction(Account account) {
        return channels.listChannels().stream()
                .filter(channel -> uses(channel, account) && !channel.isTest())
                .map(Channel::name)
                .toList();
    }

    /** A platform has one default account at most. */
    private void yieldTo(Account account) {
        if (account.isDefault()) {
            channels.listAccounts(account.platform()).stream()
                    .filter(other -> other.id() != account.id())
                    .forEach(Account::isDefaultNoMore);
        }
    }

    private boolean isTaken(AccountDetails details, long id) {
        return channels.listAccounts(details.platform()).stream()
                .anyMatch(other -> other.id() != id && other.name().equalsIgnoreCase(details.name()));
    }

    /** The log says which credentials were entered, never what they are. */
    private void recorded(Caller caller, String action, Account account, SettingsText text, Set<Credential> entered) {
        Set<String> names = entered.stream().map(Credential::name).collect(Collectors.toCollection(TreeSet::new));
        String after = text.after() + (names.isEmpty() ? "" : "\nentered anew: " + String.join(", ", names));
        audit.record(AuditedChange.by(caller, action, "account " + account.id(), text.before(), after.strip()));
        channels.listChannels().stream()
                .filter(channel -> uses(channel, account))
                .forEach(channel -> channels.wake(channel.id(), clock.instant()));
        nudges.send(Nudge.channels());
    }
}
