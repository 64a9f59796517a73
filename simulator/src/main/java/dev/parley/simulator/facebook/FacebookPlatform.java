package dev.parley.simulator.facebook;

import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphGate;
import dev.parley.simulator.graph.GraphRules;
import dev.parley.simulator.journal.Part;
import dev.parley.simulator.push.PushDesk;
import java.io.Closeable;
import java.time.Clock;
import java.util.List;

/** Facebook pages and Messenger, put together. */
public final class FacebookPlatform implements Closeable {
    private final FacebookWorld world;
    private final GraphAccess access;
    private final GraphRules graphRules = new GraphRules();
    private final FacebookRules rules = new FacebookRules();
    private final Subscriptions subscriptions = new Subscriptions();
    private final PushDesk desk;
    private final GraphGate gate;
    private final FacebookPush push;
    private final Happenings happenings;
    private final Rights rights;
    private final Granting granting;

    public FacebookPlatform(Clock clock, Faults faults) {
        this.world = new FacebookWorld(clock);
        this.access = new GraphAccess(clock);
        this.desk = new PushDesk(clock);
        this.gate = new GraphGate(access, graphRules, faults);
        this.push = new FacebookPush(world, subscriptions, access, desk);
        this.happenings = new Happenings(world, push);
        this.rights = new Rights(world, access);
        this.granting = new Granting(world, access, rights);
    }

    /** The JAX-RS resources: the protocol, the files, the consent, the control API and the customers' page. */
    public List<Object> resources() {
        Reading reading = new Reading(world, rights, push, subscriptions);
        Writing writing = new Writing(world, rights, happenings, subscriptions, rules, access);
        Sending sending = new Sending(world, rights, happenings, rules);
        FacebookCalls calls = new FacebookCalls(reading, writing, sending, granting, push, access);
        return List.of(
                new FacebookResource(gate, calls),
                new FileResource(world),
                new FacebookConsent(world, granting, access),
                new FacebookControl(this),
                new FacebookPeopleControl(this),
                new FacebookCustomers(world, happenings));
    }

    public FacebookWorld world() {
        return world;
    }

    public GraphAccess access() {
        return access;
    }

    public GraphRules graphRules() {
        return graphRules;
    }

    public FacebookRules rules() {
        return rules;
    }

    public PushDesk desk() {
        return desk;
    }

    GraphGate gate() {
        return gate;
    }

    Happenings happenings() {
        return happenings;
    }

    Rights rights() {
        return rights;
    }

    /** What outlives a restart. */
    public Part kept() {
        return new FacebookKept(world, access, subscriptions).part();
    }

    /** Empty, well-behaved, without faults of its own; the demo comes back by {@link FacebookDemo}. */
    public void reset() {
        world.clear();
        access.clear();
        subscriptions.clear();
        desk.reset();
        gate.clear();
        granting.clear();
        rules.reset();
        graphRules.reset();
    }

    @Override
    public void close() {
        desk.close();
    }
}
