package dev.parley.simulator.whatsapp;

import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.graph.GraphAccess;
import dev.parley.simulator.graph.GraphGate;
import dev.parley.simulator.graph.GraphRules;
import dev.parley.simulator.journal.Part;
import dev.parley.simulator.push.PushDesk;
import java.io.Closeable;
import java.time.Clock;
import java.util.List;

/** WhatsApp, put together. */
public final class WaPlatform implements Closeable {
    private final WaWorld world;
    private final WaFiles files;
    private final GraphAccess access;
    private final GraphRules rules = new GraphRules();
    private final GraphGate gate;
    private final WaPush push;
    private final WaSending sending;
    private final WaTemplates templates;
    private final WaPhone phone;
    private final boolean demo;

    /** @param demo whether the invented shop is there */
    public WaPlatform(Clock clock, Faults faults, boolean demo) {
        this.world = new WaWorld(clock);
        this.files = new WaFiles(clock);
        this.access = new GraphAccess(clock);
        this.gate = new GraphGate(access, rules, faults);
        this.push = new WaPush(world, access, new PushDesk(clock));
        WaStatuses statuses = new WaStatuses(world, push);
        this.sending = new WaSending(world, files, statuses);
        this.templates = new WaTemplates(world, push);
        this.phone = new WaPhone(world, files, push, statuses);
        this.demo = demo;
        seed();
    }

    private void seed() {
        if (demo) {
            WaDemo.seed(world, access);
        }
    }

    public WaWorld world() {
        return world;
    }

    public GraphAccess access() {
        return access;
    }

    public GraphRules rules() {
        return rules;
    }

    public WaPush push() {
        return push;
    }

    public WaTemplates templates() {
        return templates;
    }

    public WaPhone phone() {
        return phone;
    }

    /** The JAX-RS resources: the protocol, the control API and the customers' page. */
    public List<Object> resources() {
        return List.of(
                new WaResource(gate, world, files, push, sending, templates), new WaControl(this), new WaPage(this));
    }

    /** What outlives a restart. */
    public Part kept() {
        return new WaKept(world, files, access, push).part();
    }

    /** Back to how it started; registered addresses stay. */
    public void reset() {
        world.clear();
        files.clear();
        access.clear();
        rules.reset();
        gate.clear();
        sending.clear();
        push.clear();
        seed();
    }

    @Override
    public void close() {
        push.desk().close();
    }
}
