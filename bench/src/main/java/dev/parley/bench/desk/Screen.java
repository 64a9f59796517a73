package dev.parley.bench.desk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An agent's open page: fetches the list when it is nudged, and disconnects what it shows. */
final class Screen {

    private static final Pattern INTERACTION = Pattern.compile("/app/interactions/(\\d+)");

    private final AgentSession session;
    private final Sightings sightings;
    private final Semaphore nudges = new Semaphore(0);
    private final Set<String> handled = ConcurrentHashMap.newKeySet();
    private final ExecutorService looking = Executors.newSingleThreadExecutor();
    private final ExecutorService working = Executors.newSingleThreadExecutor();

    private Screen(AgentSession session, Sightings sightings) {
        this.session = session;
        this.sightings = sightings;
    }

    static Screen open(AgentSession session, Sightings sightings) {
        Screen screen = new Screen(session, sightings);
        session.becomeAvailable();
        session.listen(nudge -> screen.nudges.release());
        screen.looking.execute(screen::look);
        return screen;
    }

    private void look() {
        try {
            while (!looking.isShutdown()) {
                nudges.acquire();
                nudges.drainPermits();
                String list = session.part("/app/my-interactions");
                sightings.seen(list);
                Matcher shown = INTERACTION.matcher(list);
                while (shown.find()) {
                    disconnect(shown.group(1));
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void disconnect(String id) {
        if (handled.add(id)) {
            working.execute(() ->
                    session.submit("/app/interactions/" + id + "/disconnection", Map.of("disposition", "Solved")));
        }
    }

    void close() {
        looking.shutdownNow();
        working.shutdown();
    }
}
