package dev.parley.intake;

import static java.lang.System.Logger.Level.WARNING;

import dev.parley.channel.Channel;
import dev.parley.channel.JpaLiveStreams;
import dev.parley.channel.PlatformSwitches;
import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.connector.api.WatchQuery;
import dev.parley.settings.ParleySettings;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Live streams of accounts (WIRE 1.9): each is held by one node under a lease, and moves to another one when that node
 * dies. Polls go on beside it, seldom while it runs and as usual while it does not.
 */
@ApplicationScoped
public class Streaming {

    private static final System.Logger LOG = System.getLogger(Streaming.class.getName());
    private static final int MOST_AT_ONCE = 32;

    @Inject
    JpaLiveStreams streams;

    @Inject
    PlatformSwitches switches;

    @Inject
    StreamGround ground;

    @Inject
    Leases leases;

    @Inject
    Node node;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    private final Map<Long, StreamReader> readers = new HashMap<>();

    /** Takes, renews and gives up leases, and keeps the readers in step with what channels want. */
    synchronized void pulse() {
        Map<Long, Map<String, WatchQuery>> wanted = wanted();
        for (long account : List.copyOf(readers.keySet())) {
            if (!wanted.containsKey(account)) {
                end(account);
            }
        }
        wanted.forEach(this::tend);
    }

    private Map<Long, Map<String, WatchQuery>> wanted() {
        Map<Long, Map<String, WatchQuery>> byAccount = new TreeMap<>();
        for (Channel channel : streams.listWanted()) {
            if (channel.publicOn() && switches.isOn(channel.platform())) {
                byAccount
                        .computeIfAbsent(channel.accountId(), any -> new TreeMap<>())
                        .put("" + channel.id(), channel.watch());
            }
        }
        return byAccount;
    }

    private void tend(long account, Map<String, WatchQuery> queries) {
        boolean mine = leases.hold(lease(account), node.owner(), settings.lease(), clock.instant())
                .isPresent();
        StreamReader reader = readers.get(account);
        if (mine && reader == null && readers.size() < MOST_AT_ONCE) {
            StreamReader fresh = new StreamReader(account, queries, ground);
            readers.put(account, fresh);
            fresh.start();
        } else if (!mine && reader != null) {
            reader.stop();
            readers.remove(account);
        } else if (reader != null) {
            reader.watch(queries);
        }
    }

    private void end(long account) {
        StreamReader reader = readers.remove(account);
        if (reader != null) {
            reader.stop();
        }
        leases.release(lease(account), node.owner());
    }

    private static String lease(long account) {
        return "stream-account-" + account;
    }

    /** The node stops: the streams end, and others may take them at once. */
    @PreDestroy
    synchronized void stop() {
        readers.values().forEach(StreamReader::stop);
        try {
            readers.keySet().forEach(account -> leases.release(lease(account), node.owner()));
        } catch (RuntimeException e) {
            LOG.log(WARNING, "The leases of live streams lapse by themselves: {0}", e.getMessage());
        }
        readers.clear();
    }
}
