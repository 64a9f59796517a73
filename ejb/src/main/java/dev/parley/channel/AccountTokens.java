package dev.parley.channel;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.shared.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;

/**
 * The credentials of accounts. A refresh token works once, so refreshes of an account are serialised over the cluster
 * by a lease, each as an owner of its own, and the new tokens are stored before anybody uses them.
 */
@ApplicationScoped
public class AccountTokens {

    /** The code of the problem that only connecting the account again ends. */
    public static final String REFUSED = "account.refused";

    private static final System.Logger LOG = System.getLogger(AccountTokens.class.getName());
    private static final Duration LONGEST_REFRESH = Duration.ofSeconds(60);

    @Inject
    AccountStore store;

    @Inject
    Leases leases;

    @Inject
    Node node;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** Credentials as they are now, and their version. */
    public record Current(Platform platform, AccountAccess access, int version) {}

    /** The exchange on the platform. */
    @FunctionalInterface
    public interface Exchange {
        RefreshedTokens with(AccountAccess access) throws PlatformException;
    }

    public Current current(long accountId) {
        return store.current(accountId);
    }

    /**
     * New credentials in place of refused ones; those that somebody else has fetched meanwhile, where there are some.
     *
     * @throws PlatformException to be tried again while somebody else is fetching them
     */
    public AccountAccess refresh(long accountId, Current refused, Exchange exchange, PlatformException cause)
            throws PlatformException {
        String lease = "refresh-account-" + accountId;
        String owner = node.owner() + "/" + Ids.next();
        // the first time of all only makes the lease
        OptionalLong first = leases.hold(lease, owner, LONGEST_REFRESH, clock.instant());
        if (first.isEmpty()
                && leases.hold(lease, owner, LONGEST_REFRESH, clock.instant()).isEmpty()) {
            throw new PlatformException(
                    PlatformProblem.of(Action.RETRY, "account.refreshing", "The access is being renewed."), cause);
        }
        try {
            Current now = store.current(accountId);
            return now.version() != refused.version() ? now.access() : exchanged(accountId, now, exchange);
        } finally {
            leases.release(lease, owner);
        }
    }

    private AccountAccess exchanged(long accountId, Current current, Exchange exchange) throws PlatformException {
        try {
            RefreshedTokens tokens = exchange.with(current.access());
            AccountAccess access = store.keep(accountId, tokens);
            LOG.log(INFO, "Account {0,number,#}: access renewed until {1}.", accountId, tokens.expiresAt());
            nudges.send(Nudge.channels());
            return access;
        } catch (PlatformException e) {
            if (e.problem().action() == Action.RETRY || e.problem().action() == Action.WAIT_RESET) {
                throw e;
            }
            throw refuse(accountId, e);
        }
    }

    /** Whether the platform refuses a token that cannot be exchanged for another one. */
    static boolean isRefusal(PlatformProblem problem) {
        return problem.action() == Action.STOP_CHANNEL && problem.code().endsWith(".token-refused");
    }

    /**
     * The account's token was refused for good: until it is connected again nothing is asked with it.
     *
     * @return what has come of the call; to be tried again where somebody connected the account meanwhile
     */
    PlatformException refused(long accountId, Current refused, PlatformException cause) {
        return store.current(accountId).version() == refused.version()
                ? refuse(accountId, cause)
                : new PlatformException(
                        PlatformProblem.of(
                                Action.RETRY, "account.reconnected", "The account has been connected again meanwhile."),
                        cause);
    }

    private PlatformException refuse(long accountId, PlatformException cause) {
        PlatformProblem problem = cause.problem();
        store.refuse(accountId, problem.words());
        nudges.send(Nudge.channels());
        LOG.log(WARNING, "Account {0,number,#}: access refused ({1}).", accountId, problem.code());
        return new PlatformException(
                PlatformProblem.of(
                        Action.STOP_CHANNEL,
                        REFUSED,
                        "The platform no longer accepts this account's access: " + problem.words()
                                + " Connect the account again."),
                cause);
    }
}
