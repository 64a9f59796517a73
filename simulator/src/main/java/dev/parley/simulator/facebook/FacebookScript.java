package dev.parley.simulator.facebook;

import java.io.Closeable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets customers of the demo shop speak up one after the other; afterwards there is silence. */
public final class FacebookScript implements Closeable {
    private record Line(String kind, String who, String words) {}

    private static final List<Line> LINES = List.of(
            new Line("post", "June Harlow", "Do you still deliver to the islands?"),
            new Line("message", "Petra van Houten", "Hi! Which oil do I take for the walnut shelf?"),
            new Line("comment", "Tomasz W.", "Second that question. Mine is waiting since Monday."),
            new Line("message", "Petra van Houten", "It is the one with the brass feet."),
            new Line("comment", "Gus Grumbach", "Do not hold your breath."),
            new Line("post", "Devi Wheeler", "New desk, same cat. 10/10 for the packaging."),
            new Line("message", "Omar S. Lee", "My voucher HP-20 is refused at the checkout. Can you look?"),
            new Line("comment", "Mila Okafor", "The cat approves, I see."));

    private final FacebookPlatform platform;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(FacebookScript::daemon);

    private FacebookScript(FacebookPlatform platform) {
        this.platform = platform;
    }

    /** @param pause between two lines */
    public static FacebookScript play(FacebookPlatform platform, Duration pause) {
        FacebookScript script = new FacebookScript(platform);
        script.timer.scheduleWithFixedDelay(script::next, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
        return script;
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "simulator-facebook-script");
        thread.setDaemon(true);
        return thread;
    }

    private void next() {
        Optional<FacebookPage> page = platform.world().page(FacebookDemo.PAGE_ID);
        int line = page.isEmpty() ? LINES.size() : platform.world().nextLine();
        if (line >= LINES.size()) {
            timer.shutdown();
            return;
        }
        say(page.orElseThrow(), LINES.get(line));
    }

    private void say(FacebookPage page, Line line) {
        FacebookWorld world = platform.world();
        Person who = world.person(page, line.who());
        switch (line.kind()) {
            case "post" -> platform.happenings().post(page, who, line.words(), Optional.empty());
            case "comment" ->
                world.posts(page).stream()
                        .filter(post -> !post.byPage())
                        .findFirst()
                        .ifPresent(post -> platform.happenings().comment(post, who, line.words(), Optional.empty()));
            default ->
                platform.happenings().send(world.conversation(page, who), false, line.words(), Happenings.Extras.NONE);
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
