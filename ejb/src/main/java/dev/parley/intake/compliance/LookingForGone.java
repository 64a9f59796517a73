package dev.parley.intake.compliance;

import static java.lang.System.Logger.Level.INFO;
import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Account;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.TokenState;
import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.conversation.JpaArrivals;
import dev.parley.conversation.JpaArrivals.StoredPost;
import dev.parley.intake.StoringPages;
import dev.parley.settings.ComplianceSettings;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Looks stored posts of X up again, a hundred at a time, and erases what is gone (IN-8, WIRE 1.10 b): X pushes deletions
 * of few authors only. Each account's posts are gone through once in a while, by one node at a time; what a push has
 * erased is not looked up any more.
 */
@ApplicationScoped
public class LookingForGone {

    private static final System.Logger LOG = System.getLogger(LookingForGone.class.getName());
    private static final int AT_A_TIME = 100;

    /** A call may take as long as the platform's patience; then another node may try. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    /** One call in this time is 60 in a quarter of an hour, of thousands that X allows (WIRE 1.12). */
    private static final Duration PAUSE = Duration.ofSeconds(15);

    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(5);

    @Inject
    Channels channels;

    @Inject
    JpaArrivals posts;

    @Inject
    JpaComplianceRounds rounds;

    @Inject
    Connecting connecting;

    @Inject
    StoringPages storing;

    @Inject
    Leases leases;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    /** Takes every account one call further where something is due. */
    public void look() {
        if (!settings.platforms().contains(Platform.X)) {
            return;
        }
        Map<Long, List<Channel>> byAccount = channels.listChannels().stream()
                .filter(channel -> channel.platform() == Platform.X && channel.isActive() && channel.complianceOn())
                .collect(Collectors.groupingBy(Channel::accountId));
        byAccount.forEach((account, watching) -> {
            try {
                look(channels.getAccount(account), watching);
            } catch (RuntimeException e) {
                LOG.log(WARNING, "The posts of account " + account + " could not be looked up; they are again.", e);
            }
        });
    }

    private void look(Account account, List<Channel> watching) {
        Instant now = clock.instant();
        if (account.tokenState() == TokenState.REFUSED
                || rounds.due(account.id(), now).isEmpty()) {
            return;
        }
        String lease = "compliance-" + account.id();
        if (leases.hold(lease, node.owner(), LEASE, now).isEmpty()) {
            return;
        }
        try {
            rounds.due(account.id(), now).ifPresent(round -> look(account.id(), round, watching, now));
        } finally {
            leases.release(lease, node.owner());
        }
    }

    private void look(long account, ComplianceRound round, List<Channel> watching, Instant now) {
        ComplianceSettings compliance = settings.compliance();
        List<StoredPost> stored = posts.listPublic(
                account,
                watching.stream().map(Channel::id).toList(),
                round.afterPost(),
                now.minus(compliance.reach()),
                AT_A_TIME);
        if (stored.isEmpty()) {
            rounds.change(account, each -> each.complete(compliance.every(), now));
            return;
        }
        try {
            List<PlatformChange> gone = connecting.call(
                    account,
                    connection -> connection.listGone(
                            stored.stream().map(StoredPost::platformId).toList()));
            erase(account, watching, gone);
            long last = stored.get(stored.size() - 1).id();
            rounds.change(account, each -> each.passed(last, now.plus(PAUSE)));
        } catch (PlatformException e) {
            Instant next = e.problem().retryAt().orElse(now.plus(AFTER_TROUBLE));
            rounds.change(account, each -> each.postpone(next));
            LOG.log(
                    INFO,
                    "Account {0,number,#}: stored posts could not be looked up: {1}.",
                    account,
                    e.problem().code());
        }
    }

    private void erase(long account, List<Channel> watching, List<PlatformChange> gone) {
        if (!gone.isEmpty()) {
            storing.applyChanges(watching.get(0).id(), gone);
            LOG.log(INFO, "Account {0,number,#}: {1} posts are gone from X and were erased.", account, gone.size());
        }
    }
}
