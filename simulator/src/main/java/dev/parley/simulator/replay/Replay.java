package dev.parley.simulator.replay;

import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** One run over a file: posts each row when it is due, until the end or until it is stopped. */
public final class Replay implements Runnable {
    /** Where a run is. */
    public enum State {
        RUNNING,
        FINISHED,
        STOPPED
    }

    /** What a run has done so far. */
    public record Progress(State state, int total, int posted, int skipped, int wrong) {}

    private final World world;
    private final ReplayFile file;
    private final ReplayOptions options;
    private final Clock clock;
    private final Map<String, Long> newIds = new ConcurrentHashMap<>();
    private final Map<String, ReplayRow> rows = new HashMap<>();
    private final AtomicInteger posted = new AtomicInteger();
    private final AtomicInteger skipped = new AtomicInteger();
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile State state = State.RUNNING;

    public Replay(World world, ReplayFile file, ReplayOptions options) {
        this.world = world;
        this.file = file;
        this.options = options;
        this.clock = world.clock().base();
        file.rows().forEach(row -> rows.put(row.id(), row));
    }

    @Override
    public void run() {
        openAccounts();
        List<ReplayRow> todo = file.rows().stream().filter(this::isNew).toList();
        Instant start = clock.instant();
        int position = 0;
        for (ReplayRow row : todo) {
            if (!options.posts(row)) {
                skipped.incrementAndGet();
            } else if (waitUntil(start.plus(options.dueAfter(todo.get(0), row, position++)))) {
                play(row);
            } else {
                state = State.STOPPED;
                return;
            }
        }
        state = State.FINISHED;
    }

    private void openAccounts() {
        Credentials credentials = new Credentials(world);
        file.rows().stream()
                .filter(row -> !row.inbound())
                .map(ReplayRow::author)
                .distinct()
                .forEach(name -> credentials.openAccount(name, name));
    }

    private boolean isNew(ReplayRow row) {
        Optional<String> known = options.notes().isEmpty() ? Optional.empty() : world.note(noteKey(row));
        known.ifPresent(id -> newIds.put(row.id(), Long.valueOf(id)));
        return known.isEmpty();
    }

    private String noteKey(ReplayRow row) {
        return options.notes() + ":" + row.id();
    }

    /** Returns false when the run was stopped meanwhile. */
    private boolean waitUntil(Instant due) {
        try {
            long millis = Math.max(0, Duration.between(clock.instant(), due).toMillis());
            return !stop.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void play(ReplayRow row) {
        User author = world.addUser(row.author(), row.author(), !row.inbound());
        long id = row.direct() ? send(author, row) : publish(author, row);
        newIds.put(row.id(), id);
        if (!options.notes().isEmpty()) {
            world.record(new Change.Noted(noteKey(row), Long.toString(id)));
        }
        posted.incrementAndGet();
    }

    private long send(User author, ReplayRow row) {
        User recipient = world.addUser(row.recipient(), row.recipient(), row.inbound());
        return world.send(author.id(), recipient.id(), row.text()).id();
    }

    private long publish(User author, ReplayRow row) {
        return world.publish(PostDraft.reply(author.id(), row.text(), parent(row)))
                .id();
    }

    /** A parent that is not in the file keeps its old id, which nobody here knows. */
    private long parent(ReplayRow row) {
        if (row.parent().isEmpty()) {
            return 0;
        }
        Long known = newIds.get(row.parent());
        return known != null ? known : unplayedParent(row);
    }

    /** The answer of a company that answers itself: the newest real one, else the nearest post that was played. */
    private long unplayedParent(ReplayRow row) {
        ReplayRow parent = rows.get(row.parent());
        while (parent != null && !newIds.containsKey(parent.id())) {
            parent = rows.get(parent.parent());
        }
        if (parent == null) {
            return Long.parseLong(row.parent());
        }
        long played = newIds.getOrDefault(parent.id(), 0L);
        return latestAnswer(played).orElse(played);
    }

    private Optional<Long> latestAnswer(long played) {
        return world.posts()
                .find(played)
                .flatMap(post ->
                        world.posts().inConversation(post.facts().conversationId()).newestFirst().values().stream()
                                .filter(answer -> isCompany(answer.authorId()))
                                .map(Post::id)
                                .findFirst());
    }

    private boolean isCompany(long user) {
        return world.users().find(user).filter(User::company).isPresent();
    }

    public void stop() {
        stop.countDown();
    }

    public Progress progress() {
        return new Progress(state, file.size(), posted.get(), skipped.get(), file.wrong());
    }

    public List<ReplayFile.Problem> problems() {
        return file.problems();
    }

    /** From the ids in the file to the ids on the platform. */
    public Map<String, Long> mapping() {
        return Map.copyOf(newIds);
    }
}
