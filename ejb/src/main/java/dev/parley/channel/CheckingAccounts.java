package dev.parley.channel;

import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Asks a platform whom an account's credentials belong to, on a worker, and keeps the answer. */
@Stateless
public class CheckingAccounts {

    @Inject
    Channels channels;

    @Inject
    AccountStore store;

    @Inject
    Connecting connecting;

    @Inject
    ListingSources sources;

    @Inject
    RunningChecks checks;

    @Inject
    PlatformSwitches switches;

    @Inject
    Clock clock;

    static String subject(long accountId) {
        return "account " + accountId;
    }

    /** To be called after the account is committed: the worker reads it anew. */
    public void start(Caller caller, long accountId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        Account account = channels.getAccount(accountId);
        switches.require(account.platform());
        Connecting outside = connecting;
        AccountStore kept = store;
        ListingSources listing = sources;
        Clock time = clock;
        checks.start(subject(accountId), () -> {
            Instant start = time.instant();
            AccountProfile profile = asked(outside, kept, accountId);
            Duration took = Duration.between(start, time.instant());
            if (account.isAnotherThan(profile)) {
                return List.of(anotherOne(profile, took));
            }
            kept.isConfirmed(accountId, profile);
            return connected(account, profile, took, listing);
        });
    }

    static List<CheckResult> connected(Account account, AccountProfile profile, Duration took, ListingSources listing)
            throws PlatformException {
        CheckResult connected =
                new CheckResult("Account", Outcome.PASSED, "Connected as " + named(profile) + ".", took);
        return ChannelShape.of(account.platform()).choosesSources()
                ? List.of(connected, listing.check(account))
                : List.of(connected);
    }

    /** What the account has that channels can watch, as far as it is known. */
    public SourceList sources(Caller caller, long accountId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return sources.of(channels.getAccount(accountId));
    }

    private static String named(AccountProfile profile) {
        boolean handle = !profile.handle().isEmpty() && !profile.handle().equals(profile.platformId());
        return handle ? "@" + profile.handle() + " (" + profile.displayName() + ")" : profile.displayName();
    }

    private static AccountProfile asked(Connecting connecting, AccountStore store, long accountId)
            throws PlatformException {
        try {
            return connecting.call(accountId, SocialConnection::whoAmI);
        } catch (PlatformException e) {
            PlatformProblem problem = e.problem();
            if (problem.action() == Action.REFRESH || problem.action() == Action.STOP_CHANNEL) {
                store.refuse(accountId, problem.words());
            }
            throw e;
        }
    }

    /** Threads, contacts and replies hang on the platform's ID, so an account cannot become another one's. */
    static CheckResult anotherOne(AccountProfile profile, Duration took) {
        return new CheckResult(
                "Account",
                Outcome.FAILED,
                "These credentials belong to " + named(profile)
                        + ", which is another account. Enter those of this account, or connect " + named(profile)
                        + " as an account of its own.",
                took);
    }

    public Optional<CheckRun> find(Caller caller, long accountId) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        return checks.find(subject(accountId));
    }
}
