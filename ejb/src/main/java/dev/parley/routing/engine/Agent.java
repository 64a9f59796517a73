package dev.parley.routing.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An agent as the engine sees one: what is configured, on duty or not, what they have, where they have a seat. */
final class Agent {
    /** Longest idle first. */
    static final Comparator<Agent> ORDER = (one, other) -> {
        int byAge = Long.compare(one.idleSince(), other.idleSince());
        return byAge != 0 ? byAge : one.id.compareTo(other.id);
    };

    final AgentId id;
    final Seats seats = new Seats();
    AgentProfile profile = AgentProfile.NONE;
    boolean onDuty;
    /** Whether the turn has noted the agent already. */
    boolean touched;
    /** Whether the load has changed, so that what is offered may no longer fit. */
    private boolean pressed;

    private final List<Carried> carried = new ArrayList<>(4);
    private long idleSince;
    private int misses;
    private long lastSign;
    private Load load = new Load();

    Agent(AgentId id) {
        this.id = id;
    }

    /** Whether any seat may have room: a full agent need not look at all of them. */
    boolean mayHaveRoom() {
        return onDuty && load.percent() + seats.leastPercent() <= 100;
    }

    Load load() {
        return load;
    }

    /** In no order. */
    List<Carried> carried() {
        return carried;
    }

    @Nullable
    Carried find(long interaction) {
        for (Carried each : carried) {
            if (each.interaction() == interaction) {
                return each;
            }
        }
        return null;
    }

    /** The last time routing touched the agent; an open offer counts, one that failed does not. */
    long idleSince() {
        long latest = idleSince;
        for (int i = 0; i < carried.size(); i++) {
            Carried each = carried.get(i);
            latest = each.offered() ? Math.max(latest, each.since()) : latest;
        }
        return latest;
    }

    long lastTouched() {
        return idleSince;
    }

    void touched(long at) {
        idleSince = Math.max(idleSince, at);
    }

    int misses() {
        return misses;
    }

    Misses missed() {
        return new Misses(misses, Nanos.moment(lastSign));
    }

    void missed(Misses known) {
        misses = known.inARow();
        lastSign = Nanos.of(known.lastSign());
    }

    /** The agent took or rejected something. */
    void showed(long at) {
        misses = 0;
        lastSign = Math.max(lastSign, at);
    }

    /** Returns whether the offer that rang out counts, which those that rang beside another one do not. */
    boolean miss(long offered, long now) {
        boolean counts = offered >= lastSign;
        if (counts) {
            misses++;
            lastSign = now;
        }
        return counts;
    }

    /** In place of what was known of the same interaction, if anything was. */
    void carry(Carried what) {
        drop(what.interaction());
        carried.add(what);
        load.add(what, profile);
        pressed = true;
    }

    void drop(long interaction) {
        Carried former = find(interaction);
        if (former != null) {
            carried.remove(former);
            load.remove(former, profile);
        }
    }

    /** Sums up the load; to be called when the utilization of what is carried has changed. */
    void weigh() {
        load = Load.of(carried, profile);
        pressed = true;
    }

    /** Whether the load has changed since this was asked. */
    boolean takePressed() {
        boolean was = pressed;
        pressed = false;
        return was;
    }

    /** The latest offer, where the agent is above 100 % with it; null where all fit. */
    @Nullable
    Carried excess() {
        return load.percent() <= 100 ? null : latestOffer(each -> true);
    }

    /** The latest offer of a type of which the agent has too many now; null where there is none. */
    @Nullable
    Carried excessOf(InteractionType type) {
        return latestOffer(each -> each.type() == type
                && load.count(type)
                        > profile.utilizationOf(type, each.workgroup().rules).maximum());
    }

    @Nullable
    private Carried latestOffer(Predicate<Carried> wanted) {
        Carried latest = null;
        for (Carried each : carried) {
            if (each.offered() && wanted.test(each) && (latest == null || each.isLaterThan(latest))) {
                latest = each;
            }
        }
        return latest;
    }

    /** Counts the agent in or out; a seat gets ready only when the turn settles. */
    void setOnDuty(boolean now) {
        if (onDuty != now) {
            onDuty = now;
            seats.all().forEach(seat -> seat.lane.onDuty += now ? 1 : -1);
        }
        if (!now) {
            refreshSeats();
        }
    }

    void refreshSeats() {
        if (mayHaveRoom()) {
            seats.refresh();
        } else {
            seats.vacate();
        }
    }
}
