package dev.parley.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.shared.Workers;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AttachmentDispatchTest {

    private static final long OF_FACEBOOK = 7000;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch facebook = new CountDownLatch(1);
    private final AtomicInteger atX = new AtomicInteger();
    private final AttachmentDispatch dispatch = new AttachmentDispatch();

    @AfterEach
    void end() {
        hanging.countDown();
        threads.shutdownNow();
    }

    private static Attachments crowded() {
        return (Attachments) Proxy.newProxyInstance(
                Attachments.class.getClassLoader(), new Class<?>[] {Attachments.class}, (proxy, method, arguments) -> {
                    if (!method.getName().equals("listDue")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return switch ((Platform) arguments[0]) {
                        case X -> List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
                        case FACEBOOK -> List.of(OF_FACEBOOK);
                        default -> List.of();
                    };
                });
    }

    @Test
    @DisplayName("IN-9: a platform whose files hang delays those of no other, and keeps so many fetchers at most")
    void aPlatformThatHangsDelaysNoOther() throws InterruptedException {
        dispatch.clock = Clock.systemUTC();
        dispatch.attachments = crowded();
        dispatch.contents = new JpaContents() {
            @Override
            public List<String> listReleased(int most) {
                return List.of();
            }
        };
        dispatch.fetching = new FetchingAttachments() {
            @Override
            public void fetch(long id) {
                if (id == OF_FACEBOOK) {
                    facebook.countDown();
                } else {
                    atX.incrementAndGet();
                    hang();
                }
            }
        };
        dispatch.workers = new Workers() {
            @Override
            public void run(Runnable task) {
                threads.execute(task);
            }
        };
        for (int nudge = 0; nudge < 10; nudge++) {
            dispatch.dispatch();
        }
        assertThat(facebook.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(atX.get()).isLessThanOrEqualTo(4);
    }

    private void hang() {
        try {
            hanging.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
