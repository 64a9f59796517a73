package dev.parley.intake;

import dev.parley.channel.Connecting;
import dev.parley.connector.api.CostMeter.Cost;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.LiveStream;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.SocialConnection;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.shared.Workers;
import dev.parley.support.Fixtures;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** A platform that allows one live stream at a time, as X does, and nodes that read it on threads of their own. */
final class OneStreamOnly implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Map<String, Stream> open = new ConcurrentHashMap<>();
    private final Set<String> dead = ConcurrentHashMap.newKeySet();
    private final AtomicInteger refusals = new AtomicInteger();
    private final List<String> troubles = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int most = 1;

    int open() {
        return open.size();
    }

    int refused() {
        return refusals.get();
    }

    /** What nodes said when a stream was down. */
    List<String> down() {
        return List.copyOf(troubles);
    }

    void allow(int streams) {
        most = streams;
    }

    void write(String text) {
        open.values().forEach(stream -> stream.posts.add(text));
    }

    /** The node's process is gone, and its connection with it. */
    void kill(String node) {
        dead.add(node);
        open.remove(node);
    }

    void awaitReader(String node) {
        await(node + " reads", () -> open.containsKey(node));
    }

    void await(String what, BooleanSupplier condition) {
        Instant until = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(until)) {
                throw new AssertionError("It never came true that " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private final class Stream implements LiveStream.Opened {
        private final String node;
        private final BlockingQueue<String> posts = new LinkedBlockingQueue<>();

        private Stream(String node) {
            this.node = node;
        }

        @Override
        public Optional<LiveStream.Arrival> next(Duration patience) throws PlatformException {
            try {
                Optional<String> text = Optional.ofNullable(posts.poll(20, TimeUnit.MILLISECONDS));
                if (open.get(node) != this) {
                    throw new PlatformException(PlatformProblem.of(Action.RETRY, "x.connection-broke", "It broke."));
                }
                return text.map(OneStreamOnly::arrival);
            } catch (InterruptedException e) {
                throw new PlatformException(PlatformProblem.of(Action.RETRY, "x.connection-broke", "Interrupted."), e);
            }
        }

        @Override
        public List<Cost> takeCosts() {
            return List.of();
        }

        @Override
        public void close() {
            open.remove(node, this);
        }
    }

    private static LiveStream.Arrival arrival(String text) {
        Author ada = new Author("77", "ada", "Ada", "", 3);
        FetchedPost post = new FetchedPost(
                text, Visibility.PUBLIC, ada, text, "en", Fixtures.NOON, "", text, ada, false, List.of(), Map.of());
        return new LiveStream.Arrival(
                Set.of("1"),
                new FetchedPage(
                        List.of(post),
                        List.of(),
                        StreamPosition.START,
                        false,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    private LiveStream liveStreamOf(String node) {
        return new LiveStream() {
            @Override
            public void follow(Map<String, WatchQuery> queries) {}

            @Override
            public Opened open() throws PlatformException {
                synchronized (open) {
                    if (open.size() >= most) {
                        refusals.incrementAndGet();
                        throw new PlatformException(
                                PlatformProblem.of(Action.WAIT_RESET, "x.rate-limited", "One is open."));
                    }
                    Stream stream = new Stream(node);
                    open.put(node, stream);
                    return stream;
                }
            }
        };
    }

    /** A connection that has this facet and does nothing else. */
    private static SocialConnection connectionWith(LiveStream live) {
        return (SocialConnection) Proxy.newProxyInstance(
                SocialConnection.class.getClassLoader(),
                new Class<?>[] {SocialConnection.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "facet" -> Optional.of(live);
                    case "close" -> null;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    /** What the readers of a node stand on. */
    StreamGround groundOf(String node, Clock time, List<String> stored) {
        Workers threadsOfNode = new Workers() {
            @Override
            public void run(Runnable task) {
                if (!threads.isShutdown()) {
                    threads.execute(() -> {
                        if (!dead.contains(node)) {
                            task.run();
                        }
                    });
                }
            }

            @Override
            public void runAfter(Duration delay, Runnable task) {
                run(() -> {
                    LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
                    task.run();
                });
            }
        };
        Connecting toThisPlatform = new Connecting() {
            @Override
            public <T> T call(long accountId, Call<T> call) throws PlatformException {
                return call.on(connectionWith(liveStreamOf(node)));
            }
        };
        return new StreamGround() {
            @Override
            Workers workers() {
                return threadsOfNode;
            }

            @Override
            Connecting connecting() {
                return toThisPlatform;
            }

            @Override
            Clock clock() {
                return time;
            }

            @Override
            void store(LiveStream.Arrival arrival) {
                stored.add(node + ": " + StreamingTest.textOf(arrival));
            }

            @Override
            void alive(long accountId, Instant until) {}

            @Override
            void down(long accountId, String why) {
                if (!dead.contains(node)) {
                    troubles.add(node + ": " + why);
                }
            }

            @Override
            void pay(long accountId, List<Cost> paid) {}

            @Override
            void wakePolls(Set<String> channelIds) {}
        };
    }
}
