package dev.parley.bench.takeover;

import dev.parley.bench.process.Platform;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Customers who go on writing, whatever happens: each post begins a conversation. */
final class Publishing {
    private final Platform platform;
    private final int perSecond;
    private volatile boolean goesOn = true;
    private final List<String> published = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> work;

    private Publishing(Platform platform, int perSecond) {
        this.platform = platform;
        this.perSecond = perSecond;
        this.work = CompletableFuture.runAsync(this::publish);
    }

    static Publishing start(Platform platform, int perSecond) {
        return new Publishing(platform, perSecond);
    }

    private void publish() {
        long step = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long due = System.nanoTime();
        while (goesOn) {
            LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
            due += step;
            int number = published.size();
            published.add(platform.publish("writer" + number, "@harborcare this is question number " + number));
        }
    }

    /** The identifiers of all posts so far, in the order of their publishing. */
    List<String> soFar() {
        return published;
    }

    void stop() {
        goesOn = false;
        work.join();
    }
}
