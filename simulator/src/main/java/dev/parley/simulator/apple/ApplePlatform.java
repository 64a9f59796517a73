package dev.parley.simulator.apple;

import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.journal.Part;
import dev.parley.simulator.journal.Shelf;
import dev.parley.simulator.world.WorldClock;
import java.io.Closeable;
import java.util.List;

/** Apple Messages for Business, put together. */
public final class ApplePlatform implements Closeable {
    private final AppleWorld world;
    private final AppleFiles files;
    private final ApplePush push;
    private final AppleGate gate;
    private final AppleDevice device;
    private final boolean demo;

    /**
     * @param endpoint where the product listens, see {@link ApplePush#setEndpoint}
     * @param demo whether the invented shop is there
     */
    public ApplePlatform(WorldClock clock, Faults faults, String endpoint, boolean demo) {
        this.world = new AppleWorld(clock);
        this.files = new AppleFiles(clock.base());
        this.push = new ApplePush(world, clock.base());
        this.gate = new AppleGate(world, clock, faults);
        this.device = new AppleDevice(world, files, push);
        this.demo = demo;
        push.setEndpoint(endpoint);
        seed();
    }

    private void seed() {
        if (demo) {
            AppleDemo.seed(world);
        }
    }

    public AppleWorld world() {
        return world;
    }

    public ApplePush push() {
        return push;
    }

    public AppleDevice device() {
        return device;
    }

    /** The JAX-RS resources: the protocol, the control API and the customers' page. */
    public List<Object> resources() {
        return List.of(
                new AppleResource(gate, world, files),
                new MmcsResource(gate, files),
                new AppleControl(this),
                new ApplePage(this));
    }

    /** What outlives a restart. The endpoint does not: it is a setting. */
    public Part kept() {
        return new Part(
                "apple",
                () -> {
                    world.clear();
                    files.clear();
                },
                List.of(
                        new Shelf<>(
                                AppleWorld.Provider.class, AppleWorld.Provider::id, world::providers, world::takeBack),
                        new Shelf<>(
                                AppleWorld.Business.class,
                                AppleWorld.Business::id,
                                world::businessList,
                                business -> world.addBusiness(business.id(), business.name())),
                        new Shelf<>(AppleCustomer.class, AppleCustomer::id, world::customers, world::addCustomer),
                        new Shelf<>(AppleMessage.class, AppleMessage::id, world::messages, world::add),
                        new Shelf<>(
                                AppleWorld.Closed.class,
                                AppleWorld.Closed::thread,
                                world::closedThreads,
                                world::takeBack),
                        new Shelf<>(AppleFiles.Stored.class, AppleFiles.Stored::url, files::all, files::takeBack)));
    }

    /** Back to how it started; the endpoint stays. */
    public void reset() {
        world.clear();
        files.clear();
        push.clear();
        seed();
    }

    @Override
    public void close() {
        push.close();
    }
}
