package dev.parley.intake;

import dev.parley.channel.Channels;
import dev.parley.channel.Connecting;
import dev.parley.channel.Costs;
import dev.parley.channel.JpaLiveStreams;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.CostMeter.Cost;
import dev.parley.connector.api.LiveStream.Arrival;
import dev.parley.shared.Workers;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What readers of live streams stand on. */
@ApplicationScoped
public class StreamGround {

    private static final int STORE_TRIES = 6;

    @Inject
    Workers workers;

    @Inject
    Connecting connecting;

    @Inject
    Channels channels;

    @Inject
    StoringPages storing;

    @Inject
    StoringApart apart;

    @Inject
    JpaLiveStreams streams;

    @Inject
    Costs costs;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    Workers workers() {
        return workers;
    }

    Connecting connecting() {
        return connecting;
    }

    Clock clock() {
        return clock;
    }

    /** Stores a post by the code that stores polls, for each channel that it matched. */
    void store(Arrival arrival) {
        arrival.keys().forEach(key -> store(Long.parseLong(key), arrival));
    }

    private void store(long channelId, Arrival arrival) {
        for (int attempt = 1; ; attempt++) {
            try {
                storing.storeStreamed(channelId, arrival.page());
                return;
            } catch (EJBException e) {
                if (attempt == STORE_TRIES) {
                    apart.store(channelId, arrival.page(), e);
                    return;
                }
            }
        }
    }

    void alive(long accountId, Instant until) {
        streams.isAlive(accountId, until, clock.instant());
        nudges.send(Nudge.channels());
    }

    void down(long accountId, String why) {
        streams.isDown(accountId, why, clock.instant());
        nudges.send(Nudge.channels());
    }

    void pay(long accountId, List<Cost> paid) {
        if (!paid.isEmpty()) {
            costs.add("" + accountId, paid);
        }
    }

    void wakePolls(Set<String> channelIds) {
        channelIds.forEach(id -> storing.wakePolls(Long.parseLong(id)));
    }
}
