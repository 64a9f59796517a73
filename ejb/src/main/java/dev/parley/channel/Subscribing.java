package dev.parley.channel;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps asking platforms to push to us (IN-2): at the start, when channels change, and every few hours, since platforms
 * drop subscriptions whose address did not answer for a while. What is there already is left as it is.
 */
@ApplicationScoped
public class Subscribing {

    private static final System.Logger LOG = System.getLogger(Subscribing.class.getName());
    private static final String LEASE = "subscriptions";
    private static final Duration RENEWAL = Duration.ofHours(6);
    private static final Duration RETRY = Duration.ofSeconds(20);
    private static final int LONGEST_RETRY = 8;

    @Inject
    Channels channels;

    @Inject
    Connecting connecting;

    @Inject
    AccountTokens tokens;

    @Inject
    Leases leases;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** What was last asked for, how often in vain, and when it shall be asked for again. */
    private record Asked(WatchQuery query, int failures, Instant again) {}

    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();

    /** Asks wherever it is time; one node of the cluster does it. */
    public void renew() {
        Instant now = clock.instant();
        settings.publicUrl().ifPresent(url -> {
            if (leases.hold(LEASE, node.owner(), RENEWAL, now).isPresent()) {
                for (Account account : channels.listAccounts()) {
                    if (pushes(account.platform()) && settings.platforms().contains(account.platform())) {
                        renew(account, url, now);
                    }
                }
            }
        });
    }

    /** Apple's endpoint is registered with Apple by hand; feeds do not push. */
    private static boolean pushes(Platform platform) {
        return platform == Platform.X || platform == Platform.FACEBOOK || platform == Platform.WHATSAPP;
    }

    private void renew(Account account, URI url, Instant now) {
        List<String> sources = channels.listChannels().stream()
                .filter(channel -> channel.accountId() == account.id() && channel.isActive())
                .flatMap(channel -> channel.sources().stream())
                .distinct()
                .toList();
        WatchQuery query = WatchQuery.of(sources);
        Asked last = asked.get(account.id());
        if (last == null || !last.query().equals(query) || !last.again().isAfter(now)) {
            boolean well = ask(account.id(), callback(url, account.id()), query);
            int failures = well ? 0 : Math.min(LONGEST_RETRY, last == null ? 1 : last.failures() + 1);
            Duration pause = well ? RENEWAL : RETRY.multipliedBy(1L << failures);
            asked.put(account.id(), new Asked(query, failures, now.plus(pause)));
        }
    }

    /** Where the pushes for an account go. */
    static URI callback(URI url, long accountId) {
        return URI.create(url + "/hooks/" + accountId);
    }

    private boolean ask(long accountId, URI callback, WatchQuery query) {
        try {
            Secret verify = tokens.current(accountId)
                    .access()
                    .secret(Credential.VERIFY_TOKEN)
                    .orElse(Secret.of("parley"));
            List<CheckResult> results = connecting.call(
                    accountId, connection -> connection.subscribe(new Subscription(callback, verify, query)));
            boolean well = results.stream().noneMatch(result -> result.outcome() == Outcome.FAILED);
            LOG.log(well ? INFO : WARNING, "Account {0,number,#}: {1}", accountId, words(results, well));
            return well;
        } catch (PlatformException e) {
            LOG.log(
                    WARNING,
                    "Account {0,number,#} gets no pushes: {1}.",
                    accountId,
                    e.problem().code());
            return false;
        }
    }

    private static String words(List<CheckResult> results, boolean well) {
        return well
                ? "its platform pushes to us."
                : results.stream()
                        .filter(result -> result.outcome() == Outcome.FAILED)
                        .map(result -> result.name() + ": " + result.words())
                        .findFirst()
                        .orElse("");
    }
}
