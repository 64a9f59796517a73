package dev.parley.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("AG-1: every tab is told, whatever the others do")
class TellingTest {

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<Listener> gone = new ConcurrentLinkedQueue<>();
    private final Telling telling = new Telling(executor, gone::add);

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    /** A tab on this machine that notes what it is told, and takes the first event only when it is let. */
    private static final class Tab implements Line {

        private final List<String> heard = new ArrayList<>();
        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch taken = new CountDownLatch(1);
        private boolean open = true;
        private boolean fails;

        static Tab quick() {
            Tab tab = new Tab();
            tab.taken.countDown();
            return tab;
        }

        Listener listener() {
            return new Listener(1, Set.of("queue"), this);
        }

        @Override
        public boolean tell(String topic, long number) {
            arrived.countDown();
            if (fails) {
                throw new IllegalArgumentException("not possible");
            }
            try {
                taken.await();
            } catch (InterruptedException e) {
                return false;
            }
            synchronized (this) {
                heard.add(topic);
                notifyAll();
            }
            return open;
        }

        @Override
        public boolean beat() {
            return tell("a beat", 0);
        }

        @Override
        public void close() {
            open = false;
        }

        List<String> heard(int least) throws InterruptedException {
            return heard(soFar -> soFar.size() >= least);
        }

        synchronized List<String> heard(Predicate<List<String>> enough) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
            while (!enough.test(heard) && System.nanoTime() < end) {
                wait(100);
            }
            return List.copyOf(heard);
        }
    }

    @Test
    void aBrowserThatTakesNothingDelaysNobody() throws InterruptedException {
        Tab stuck = new Tab();
        Tab quick = Tab.quick();
        Listener slow = stuck.listener();
        Listener other = quick.listener();
        telling.owe(slow, "one");
        assertThat(stuck.arrived.await(20, TimeUnit.SECONDS)).isTrue();
        for (String topic : List.of("one", "two", "two", Listener.BEAT)) {
            telling.owe(slow, topic);
            telling.owe(other, topic);
        }
        List<String> all = List.of("one", "two", "a beat");
        assertThat(quick.heard(soFar -> soFar.containsAll(all)))
                .as("while the other is stuck")
                .containsAll(all);
        assertThat(stuck.heard(0)).isEmpty();
        stuck.taken.countDown();
        assertThat(stuck.heard(4))
                .as("each topic once, however often it came")
                .containsExactly("one", "one", "two", "a beat");
        assertThat(gone).isEmpty();
    }

    @Test
    void aTabThatIsGoneIsReportedOnceAndToldNothingMore() throws InterruptedException {
        Tab tab = Tab.quick();
        Listener listener = tab.listener();
        listener.close();
        telling.owe(listener, "one");
        tab.heard(1);
        for (int i = 0; i < 200 && gone.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        telling.owe(listener, "two");
        TimeUnit.MILLISECONDS.sleep(200);
        assertThat(gone).containsExactly(listener);
        assertThat(tab.heard(1)).containsExactly("one");
    }

    @Test
    void aTabThatFailsIsGoneAndTheOthersAreTold() throws InterruptedException {
        Tab broken = Tab.quick();
        broken.fails = true;
        Tab sound = Tab.quick();
        Listener lost = broken.listener();
        telling.owe(lost, "one");
        telling.owe(sound.listener(), "one");
        assertThat(sound.heard(1)).containsExactly("one");
        for (int i = 0; i < 200 && gone.isEmpty(); i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        assertThat(gone).containsExactly(lost);
    }

    @Test
    void manyTabsAreToldByFewThreadsAndNoneIsLeftOut() throws InterruptedException {
        List<Tab> tabs = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            tabs.add(Tab.quick());
        }
        List<Listener> listeners = tabs.stream().map(Tab::listener).toList();
        for (int i = 0; i < 20; i++) {
            String topic = "t" + i;
            listeners.forEach(listener -> telling.owe(listener, topic));
        }
        for (Tab tab : tabs) {
            assertThat(tab.heard(20)).hasSize(20).doesNotHaveDuplicates();
        }
    }
}
