package dev.parley.simulator.x;

import dev.parley.simulator.fault.Faults;
import dev.parley.simulator.journal.Part;
import dev.parley.simulator.journal.Shelf;
import dev.parley.simulator.world.MediaItem;
import dev.parley.simulator.world.MediaShelf;
import dev.parley.simulator.world.World;
import java.util.List;

/** X, put together over a world. */
public final class XPlatform {
    private final World world;
    private final PlatformRules rules = new PlatformRules();
    private final Faults faults = new Faults();
    private final Stats stats = new Stats();
    private final Gate gate;
    private final Uploads uploads;
    private final Webhooks webhooks;
    private final ActivitySubscriptions subscriptions;
    private final Activity activity;
    private final StreamDesk streams;
    private final ComplianceDesk compliance;

    public XPlatform(World world) {
        this.world = world;
        this.gate = new Gate(world, rules, faults, stats);
        this.uploads = new Uploads(world);
        this.webhooks = new Webhooks(world);
        this.subscriptions = new ActivitySubscriptions(world, webhooks);
        this.activity = new Activity(world, webhooks, subscriptions);
        this.streams = new StreamDesk(world);
        this.compliance = new ComplianceDesk(world);
    }

    /** The JAX-RS resources that speak the protocol. */
    public List<Object> resources() {
        AuthorizationCodes codes = new AuthorizationCodes(world.clock());
        Granting granting = new Granting(world, codes);
        return List.of(
                new XResource(gate, world, rules, uploads),
                new MessagesResource(gate, world, uploads),
                new MediaResource(gate, uploads),
                new MediaFileResource(world),
                new ConversationsResource(gate, world, uploads),
                new PushResource(gate, webhooks, subscriptions, activity, new WebhookReplay(world, webhooks, activity)),
                new StreamResource(gate, streams),
                new ComplianceResource(gate, compliance),
                new ComplianceFiles(compliance),
                new AppTokenResource(gate, granting),
                new TokenResource(gate, granting),
                new ConsentResource(world, codes));
    }

    public PlatformRules rules() {
        return rules;
    }

    public Faults faults() {
        return faults;
    }

    /** Media on their way. */
    public Uploads uploads() {
        return uploads;
    }

    /** What is pushed. */
    public Activity activity() {
        return activity;
    }

    /** The filtered stream. */
    public StreamDesk streams() {
        return streams;
    }

    public Stats stats() {
        return stats;
    }

    /** What outlives a restart beside the world: uploads, and what the apps want to be told. */
    public Part kept() {
        MediaShelf media = world.media();
        return new Part(
                "x",
                () -> {
                    media.clear();
                    webhooks.clear();
                    subscriptions.clear();
                },
                List.of(
                        new Shelf<>(MediaItem.class, item -> Long.toString(item.id()), media::all, media::takeBack),
                        new Shelf<>(
                                MediaShelf.Attached.class,
                                each -> Long.toString(each.target()),
                                media::attachments,
                                each -> media.attach(each.target(), each.media())),
                        new Shelf<>(Webhook.class, hook -> Long.toString(hook.id()), webhooks::all, webhooks::takeBack),
                        new Shelf<>(
                                ActivitySubscription.class,
                                each -> Long.toString(each.id()),
                                subscriptions::list,
                                subscriptions::takeBack),
                        new Shelf<>(
                                StreamDesk.Kept.class,
                                rule -> Long.toString(rule.id()),
                                streams::kept,
                                streams::takeBack)));
    }

    /** Back to how it started: no faults, no counts, the default plan. The rate limit scale stays. */
    public void reset() {
        rules.reset();
        faults.clear();
        stats.clear();
        gate.clear();
        uploads.clear();
        activity.reset();
        streams.reset();
        compliance.reset();
    }

    /** Ends the deliveries. */
    public void close() {
        activity.close();
        streams.close();
    }
}
