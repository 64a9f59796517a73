package dev.parley.simulator;

import dev.parley.simulator.apple.ApplePlatform;
import dev.parley.simulator.control.ControlResources;
import dev.parley.simulator.control.LoadControl;
import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.facebook.FacebookDemo;
import dev.parley.simulator.facebook.FacebookPlatform;
import dev.parley.simulator.facebook.FacebookScript;
import dev.parley.simulator.feeds.FeedResource;
import dev.parley.simulator.feeds.Feeds;
import dev.parley.simulator.feeds.FeedsControl;
import dev.parley.simulator.feeds.PublisherPage;
import dev.parley.simulator.journal.Journal;
import dev.parley.simulator.load.LoadRuns;
import dev.parley.simulator.load.XLoad;
import dev.parley.simulator.page.PageResources;
import dev.parley.simulator.replay.ReplayFile;
import dev.parley.simulator.replay.ReplayOptions;
import dev.parley.simulator.replay.Replays;
import dev.parley.simulator.whatsapp.WaLoad;
import dev.parley.simulator.whatsapp.WaPlatform;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldClock;
import dev.parley.simulator.x.XPlatform;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything put together: one world, the platform that speaks for it, and what moves it. */
public final class Simulator implements Closeable {
    private final World world;
    private final XPlatform platform;
    private final FacebookPlatform facebook;
    private final ApplePlatform apple;
    private final WaPlatform whatsApp;
    private final Feeds feeds;
    private final Replays replays;
    private final LoadRuns loads;
    private final SimulatorSettings settings;
    private final Optional<Journal> journal;
    private final Set<String> known = new HashSet<>();
    private Optional<FacebookScript> facebookScript = Optional.empty();

    private Simulator(World world, SimulatorSettings settings, Optional<Journal> journal) {
        this.world = world;
        this.platform = new XPlatform(world);
        this.facebook = new FacebookPlatform(world.clock(), platform.faults());
        this.apple = new ApplePlatform(world.clock(), platform.faults(), settings.appleEndpoint(), settings.demo());
        this.whatsApp = new WaPlatform(world.clock(), platform.faults(), settings.demo());
        this.feeds = new Feeds(world.clock());
        this.replays = new Replays(world);
        this.loads = new LoadRuns(world.clock().base());
        this.settings = settings;
        this.journal = journal;
    }

    /**
     * Builds the world, reads the journal, adds the demo and starts what the settings ask for.
     *
     * @param clock real time; tests may give their own
     */
    public static Simulator start(SimulatorSettings settings, Clock clock) {
        try {
            World world = new World(new WorldClock(clock));
            Optional<Journal> journal = settings.journal().isPresent()
                    ? Optional.of(Journal.attach(settings.journal().get(), world))
                    : Optional.empty();
            Simulator simulator = new Simulator(world, settings, journal);
            simulator.platform.rules().setRateLimitScale(settings.rateLimitScale());
            simulator.takeBack();
            simulator.seed();
            simulator.play();
            return simulator;
        } catch (IOException e) {
            throw new UncheckedIOException("the simulator cannot start", e);
        }
    }

    /** An empty world with real limits in real time. */
    public static Simulator bare() {
        return start(SimulatorSettings.bare(), Clock.systemUTC());
    }

    /** Every platform goes on where the journal ends. */
    private void takeBack() {
        journal.ifPresent(kept -> List.of(platform.kept(), facebook.kept(), apple.kept(), whatsApp.kept(), feeds.kept())
                .forEach(part -> {
                    if (kept.keep(part)) {
                        known.add(part.name());
                    }
                }));
    }

    private void seed() {
        if (!settings.demo()) {
            return;
        }
        Demo.seed(world);
        if (!known.contains("facebook")) {
            FacebookDemo.seedShop(facebook);
            if (tellsStories()) {
                FacebookDemo.seedStory(facebook);
            }
        }
        if (!known.contains("feeds")) {
            feeds.seedDemo();
        }
    }

    /** A demonstration that plays itself; a test writes all posts of its own. */
    private boolean tellsStories() {
        return settings.demo()
                && !settings.demoInterval().isZero()
                && settings.replayFile().isEmpty();
    }

    private void play() throws IOException {
        if (settings.replayFile().isPresent()) {
            ReplayFile file = read(settings.replayFile().get());
            replays.start(file, ReplayOptions.everything(settings.replaySpeed()));
        } else if (tellsStories()) {
            replays.start(Demo.script(), Demo.pace(settings.demoInterval()));
            facebookScript = Optional.of(FacebookScript.play(facebook, settings.demoInterval()));
        }
    }

    private static ReplayFile read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            return ReplayFile.read(reader);
        }
    }

    public World world() {
        return world;
    }

    public XPlatform platform() {
        return platform;
    }

    public FacebookPlatform facebook() {
        return facebook;
    }

    public WaPlatform whatsApp() {
        return whatsApp;
    }

    public ApplePlatform apple() {
        return apple;
    }

    /** The simulated publishers of feeds. */
    public Feeds feeds() {
        return feeds;
    }

    public Replays replays() {
        return replays;
    }

    /** All JAX-RS objects, made by hand. */
    Set<Object> resources() {
        Set<Object> resources = new LinkedHashSet<>(platform.resources());
        resources.addAll(apple.resources());
        resources.addAll(whatsApp.resources());
        resources.addAll(ControlResources.of(world, platform, replays, this::reset));
        resources.add(
                new LoadControl(loads, Map.of("x", () -> new XLoad(world), "whatsapp", () -> new WaLoad(whatsApp))));
        resources.addAll(PageResources.of(world, platform));
        resources.addAll(facebook.resources());
        resources.addAll(List.of(new FeedResource(feeds), new FeedsControl(feeds), new PublisherPage(feeds)));
        resources.add(new WebErrors());
        return resources;
    }

    /** Empties the world and its journal; the demo's shop is there again afterwards. */
    public void reset() {
        replays.stop();
        loads.stop();
        feeds.reset();
        synchronized (world) {
            facebook.reset();
            world.clear();
            clearJournal();
            known.clear();
            seed();
        }
        platform.reset();
        apple.reset();
        whatsApp.reset();
    }

    private void clearJournal() {
        try {
            if (journal.isPresent()) {
                journal.get().clear();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the journal cannot be emptied", e);
        }
    }

    @Override
    public void close() throws IOException {
        replays.close();
        loads.close();
        facebookScript.ifPresent(FacebookScript::close);
        facebook.close();
        apple.close();
        whatsApp.close();
        platform.close();
        if (journal.isPresent()) {
            journal.get().close();
        }
    }
}
