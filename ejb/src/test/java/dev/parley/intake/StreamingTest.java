package dev.parley.intake;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Channel;
import dev.parley.channel.JpaLiveStreams;
import dev.parley.channel.PlatformSwitches;
import dev.parley.cluster.Leases;
import dev.parley.cluster.Node;
import dev.parley.cluster.TestLeases;
import dev.parley.connector.api.LiveStream.Arrival;
import dev.parley.connector.api.Platform;
import dev.parley.settings.TestSettings;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-2: one node at a time holds a live stream, and another one takes it over")
class StreamingTest {

    private final TestDatabase database = new TestDatabase();
    private final Leases leases = TestLeases.in(database);
    private final OneStreamOnly platform = new OneStreamOnly();
    private final List<Streaming> nodes = new ArrayList<>();
    private final List<Channel> wanted = new ArrayList<>(List.of(
            new Channel(Platform.X, AChannel.watching("acme").on(7).to(3).details(), NOON)));
    private final List<String> stored = new CopyOnWriteArrayList<>();
    private Instant now = NOON;
    private String on = "X, RSS";

    @AfterEach
    void close() {
        nodes.forEach(Streaming::stop);
        platform.close();
        database.close();
    }

    private Streaming node(String name) {
        Streaming node = new Streaming();
        node.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneOffset getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
        node.leases = leases;
        node.settings = TestSettings.of(Map.of());
        node.node = new Node() {
            @Override
            public String owner() {
                return name;
            }
        };
        node.switches = new PlatformSwitches() {
            @Override
            public boolean isOn(Platform which) {
                return on.contains(which.name());
            }
        };
        node.streams = new JpaLiveStreams() {
            @Override
            public List<Channel> listWanted() {
                return wanted;
            }
        };
        node.ground = platform.groundOf(name, node.clock, stored);
        nodes.add(node);
        return node;
    }

    private void pulse(Streaming... all) {
        for (Streaming node : all) {
            node.pulse();
        }
    }

    /** What is written now comes to the node that reads, and to no other. */
    private void isReadBy(String node) {
        platform.awaitReader(node);
        platform.write("post for " + node);
        platform.await("the post is stored", () -> stored.contains(node + ": post for " + node));
        assertThat(platform.open()).isEqualTo(1);
    }

    @Test
    void theNodeWithTheLeaseReadsAndTheOtherDoesNot() {
        Streaming one = node("one");
        Streaming two = node("two");
        pulse(one, one, two);
        isReadBy("one");
        now = now.plusSeconds(2);
        pulse(one, two);
        assertThat(platform.refused()).as("a second stream was tried").isZero();
    }

    @Test
    void whenItsNodeDiesAnotherOneReadsOnAsSoonAsTheLeaseHasLapsed() {
        Streaming one = node("one");
        Streaming two = node("two");
        pulse(one, one, two);
        isReadBy("one");
        platform.kill("one");
        now = now.plusSeconds(2);
        two.pulse();
        assertThat(platform.open()).as("while the lease may still be held").isZero();
        now = now.plusSeconds(2);
        two.pulse();
        isReadBy("two");
    }

    @Test
    void aNodeThatIsStoppedClosesTheStreamAndHandsItOverAtOnce() {
        Streaming one = node("one");
        Streaming two = node("two");
        pulse(one, one, two);
        isReadBy("one");
        one.stop();
        assertThat(platform.open())
                .as("the platform allows one stream only, so it is closed before the lease is free")
                .isZero();
        two.pulse();
        isReadBy("two");
        assertThat(platform.refused()).isZero();
        assertThat(platform.down()).as("nobody tells of trouble").isEmpty();
    }

    @Test
    void aNodeThatSleptTooLongStopsReadingWhenItWakes() {
        Streaming one = node("one");
        Streaming two = node("two");
        pulse(one, one, two);
        isReadBy("one");
        now = now.plusSeconds(4);
        platform.allow(2);
        two.pulse();
        platform.awaitReader("two");
        one.pulse();
        platform.await("only the new one reads", () -> platform.open() == 1);
        isReadBy("two");
    }

    @Test
    @DisplayName("CH-21: a platform that is switched off has no live stream, and a running one ends")
    void whatIsSwitchedOffIsNotListenedTo() {
        Streaming one = node("one");
        pulse(one, one);
        isReadBy("one");
        on = "RSS";
        pulse(one);
        platform.await("it ends", () -> platform.open() == 0);
        pulse(one);
        assertThat(platform.open()).isZero();
    }

    @Test
    void aChannelThatNoLongerWantsItEndsIt() {
        Streaming one = node("one");
        pulse(one, one);
        isReadBy("one");
        wanted.clear();
        pulse(one);
        platform.await("it ends", () -> platform.open() == 0);
    }

    static String textOf(Arrival arrival) {
        return arrival.page().posts().get(0).text();
    }
}
