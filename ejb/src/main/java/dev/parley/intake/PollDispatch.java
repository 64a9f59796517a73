package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.ChannelPoll;
import dev.parley.channel.Channels;
import dev.parley.cluster.Node;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Hands due streams to workers: as many at once as there are workers, each stream once. One that is slow or fails
 * keeps its own worker busy and delays no other (IN-1).
 */
@ApplicationScoped
public class PollDispatch {

    /** How many streams a node polls at once. */
    private static final int MOST_AT_ONCE = 32;

    private static final System.Logger LOG = System.getLogger(PollDispatch.class.getName());

    @Inject
    Workers workers;

    @Inject
    Channels channels;

    @Inject
    IngestingPosts ingesting;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    private final Set<ChannelPoll.Key> underWay = ConcurrentHashMap.newKeySet();

    public void pollDueChannels() {
        int free = MOST_AT_ONCE - underWay.size();
        if (free <= 0) {
            return;
        }
        Instant now = clock.instant();
        for (ChannelPoll.Key key : channels.listDue(now, free)) {
            if (underWay.add(key)) {
                workers.run(() -> poll(key));
            }
        }
    }

    private void poll(ChannelPoll.Key key) {
        try {
            channels.claim(key, node.owner(), settings.lease(), clock.instant()).ifPresent(ingesting::poll);
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Polling " + key + " failed; its lease lapses and it is tried again.", e);
        } finally {
            underWay.remove(key);
        }
    }

    /** Renews the leases of the polls that are under way, however long their platforms take. */
    public void keepAlive() {
        if (!underWay.isEmpty()) {
            channels.keep(node.owner(), settings.lease(), clock.instant());
        }
    }
}
