package dev.parley.channel;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.audit.AuditedChange;
import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.RefreshedTokens;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.UserConsent;
import dev.parley.connector.api.UserConsent.Question;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.security.SecretCipher;
import dev.parley.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;

/**
 * Connects accounts by a log-in on the platform's own page (CH-7): OAuth 2 with a code and PKCE. Neither code nor token
 * is ever shown or logged.
 */
@ApplicationScoped
public class LoggingInAtPlatforms {

    private static final System.Logger LOG = System.getLogger(LoggingInAtPlatforms.class.getName());
    private static final int SECRET_BYTES = 32;

    @Inject
    Channels channels;

    @Inject
    JpaConsents consents;

    @Inject
    Connecting connecting;

    @Inject
    AccountTokens tokens;

    @Inject
    AccountStore store;

    @Inject
    RunningChecks checks;

    @Inject
    ListingSources sources;

    @Inject
    PlatformSwitches switches;

    @Inject
    SecretCipher cipher;

    @Inject
    Clock clock;

    private final SecureRandom random = new SecureRandom();

    /** Where the administrator goes on; a refusal says what is missing. */
    public URI begin(Caller caller, long accountId, URI callback) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        AccountTokens.Current current = tokens.current(accountId);
        switches.require(current.platform());
        Question question = new Question(callback, secret(), Secret.of(secret()));
        try {
            URI page = connecting.callAs(
                    current.platform(),
                    current.access(),
                    connection -> facet(connection).page(question));
            consents.begin(
                    new PendingConsent(accountId, caller.userId(), question, cipher, clock.instant()), clock.instant());
            return page;
        } catch (PlatformException e) {
            throw new RefusedException(e.problem().words());
        }
    }

    private String secret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static UserConsent facet(SocialConnection connection) throws PlatformException {
        return connection
                .facet(UserConsent.class)
                .orElseThrow(() -> new PlatformException(PlatformProblem.of(
                        Action.FAIL_ITEM,
                        "not-supported",
                        "Accounts on this platform are not connected by a log-in.")));
    }

    /**
     * The platform sent the administrator back. The exchange runs on a worker, and the account's test result tells how it
     * went. Returns the account.
     *
     * @param code what the platform gave, or empty
     * @param error why it gave none, in the platform's short form, or empty
     */
    public long finish(Caller caller, String state, String code, String error) {
        caller.require(Right.SOCIAL_MEDIA_ADMIN);
        PendingConsent consent = consents.take(state, caller.userId())
                .orElseThrow(() -> new RefusedException("This log-in was not begun here by you, or is finished already."
                        + " Begin it on the account's page."));
        Account account = channels.getAccount(consent.accountId());
        String platform = account.platform().label();
        if (consent.hasLapsed(clock.instant())) {
            throw new RefusedException("This log-in at " + platform + " took longer than "
                    + PendingConsent.LIFE.toMinutes() + " minutes. Begin it again on the account's page.");
        }
        if (error.equals("access_denied")) {
            throw new RefusedException("You declined at " + platform + ", so nothing was changed.");
        }
        if (code.isEmpty()) {
            throw new RefusedException(
                    platform + " did not log you in (" + shortened(error) + "). Nothing was changed.");
        }
        Question question = consent.question(state, cipher);
        AuditedChange change =
                AuditedChange.by(caller, "account.login", "account " + account.id(), "", "logged in at " + platform);
        checks.start(
                CheckingAccounts.subject(account.id()), () -> exchange(account, Secret.of(code), question, change));
        return account.id();
    }

    private static String shortened(String error) {
        String known = error.replaceAll("[^A-Za-z0-9_ .-]", "");
        return known.isBlank() ? "no reason given" : known.substring(0, Math.min(known.length(), 60));
    }

    /** New credentials are stored only once it is known that they are the same account's. */
    private List<CheckResult> exchange(Account account, Secret code, Question question, AuditedChange change)
            throws PlatformException {
        Instant start = clock.instant();
        AccountTokens.Current current = tokens.current(account.id());
        RefreshedTokens fresh = connecting.callAs(
                current.platform(),
                current.access(),
                connection -> facet(connection).redeem(code, question));
        AccountAccess access = current.access().with(fresh.secrets());
        AccountProfile profile = connecting.callAs(current.platform(), access, SocialConnection::whoAmI);
        Duration took = Duration.between(start, clock.instant());
        if (account.isAnotherThan(profile)) {
            return List.of(CheckingAccounts.anotherOne(profile, took));
        }
        store.isConnected(account.id(), fresh, profile, change);
        LOG.log(INFO, "Account {0,number,#}: connected by a log-in at {1}.", account.id(), current.platform());
        return CheckingAccounts.connected(channels.getAccount(account.id()), profile, took, sources);
    }
}
