package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.settings.TestSettings;
import dev.parley.shared.Workers;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OutboxDispatchTest {

    private static final long OF_FACEBOOK = 7000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch facebook = new CountDownLatch(1);
    private final Set<Long> begun = ConcurrentHashMap.newKeySet();
    private final OutboxDispatch dispatch = new OutboxDispatch();

    @AfterEach
    void end() {
        hanging.countDown();
        threads.shutdownNow();
    }

    /** X has more to send than a node has room for, and Facebook one thing. */
    private Outbox crowded() {
        return (Outbox) Proxy.newProxyInstance(
                Outbox.class.getClassLoader(), new Class<?>[] {Outbox.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("listDue")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return switch ((Platform) arguments[0]) {
                        case X ->
                            LongStream.rangeClosed(1, (Integer) arguments[2])
                                    .boxed()
                                    .toList();
                        case FACEBOOK -> List.of(OF_FACEBOOK);
                        default -> List.of();
                    };
                });
    }

    private SendingReplies thatHangsAtX() {
        return new SendingReplies() {
            @Override
            public void send(long itemId) {
                begun.add(itemId);
                try {
                    if (itemId == OF_FACEBOOK) {
                        facebook.countDown();
                    } else {
                        hanging.await();
                    }
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        };
    }

    @Test
    @DisplayName("OB-1: a platform that hangs delays no other, and has so many calls at most")
    void aPlatformThatHangsDelaysNoOther() throws InterruptedException {
        dispatch.settings = TestSettings.of(Map.of());
        dispatch.clock = Clock.systemUTC();
        dispatch.outbox = crowded();
        dispatch.sending = thatHangsAtX();
        dispatch.workers = new Workers() {
            @Override
            public void run(Runnable task) {
                threads.execute(task);
            }
        };
        dispatch.dispatch();
        assertThat(facebook.await(20, TimeUnit.SECONDS)).isTrue();
        dispatch.dispatch();
        assertThat(begun.stream().filter(id -> id != OF_FACEBOOK)).hasSizeLessThanOrEqualTo(16);
    }
}
