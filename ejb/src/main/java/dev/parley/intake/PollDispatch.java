package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.ChannelPoll;
import dev.parley.channel.Channels;
import dev.parley.channel.DuePoll;
import dev.parley.cluster.Node;
import dev.parley.connector.api.Platform;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.Workers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Hands due streams to workers at the moment when they are due. Each platform has room of its own: one that is slow or
 * fails keeps its own workers busy and delays no other (IN-1).
 */
@ApplicationScoped
public class PollDispatch {

    /** Longer than the time between two looks, so that no stream has to wait for the next one. */
    private static final Duration AHEAD = Duration.ofMillis(1200);

    private static final int MOST_LISTED = 500;

    /** How many streams of one platform a node polls at once. */
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

    private final Set<ChannelPoll.Key> planned = ConcurrentHashMap.newKeySet();
    private final Set<ChannelPoll.Key> claimed = ConcurrentHashMap.newKeySet();
    private final Map<Platform, Semaphore> rooms = new EnumMap<>(Platform.class);

    PollDispatch() {
        for (Platform platform : Platform.values()) {
            rooms.put(platform, new Semaphore(MOST_AT_ONCE));
        }
    }

    public void pollDueChannels() {
        Instant now = clock.instant();
        for (DuePoll due : channels.listDue(now.plus(AHEAD), now, MOST_LISTED)) {
            if (planned.add(due.key())) {
                workers.runAfter(Duration.between(now, due.at()), () -> poll(due));
            }
        }
    }

    private void poll(DuePoll due) {
        Semaphore room = Objects.requireNonNull(rooms.get(due.platform()));
        try {
            if (room.tryAcquire()) {
                try {
                    channels.claim(due.key(), node.owner(), settings.lease(), clock.instant())
                            .ifPresent(claim -> {
                                claimed.add(due.key());
                                ingesting.poll(claim);
                            });
                } finally {
                    claimed.remove(due.key());
                    room.release();
                }
            }
        } catch (RuntimeException e) {
            LOG.log(WARNING, "Polling " + due.key() + " failed; its lease lapses and it is tried again.", e);
        } finally {
            planned.remove(due.key());
        }
    }

    /** Renews the leases of the polls that are under way, however long their platforms take. */
    public void keepAlive() {
        Set<ChannelPoll.Key> underWay = Set.copyOf(claimed);
        if (!underWay.isEmpty()) {
            channels.keep(underWay, node.owner(), settings.lease(), clock.instant());
        }
    }
}
