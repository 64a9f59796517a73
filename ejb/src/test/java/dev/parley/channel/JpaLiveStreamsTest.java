package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static dev.parley.support.Fixtures.aWorkgroup;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.support.AChannel;
import dev.parley.support.TestDatabase;
import dev.parley.workforce.Workgroup;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("WIRE 1.9: who wants a live stream, and how it stands")
class JpaLiveStreamsTest {

    private final TestDatabase database = new TestDatabase();
    private final Workgroup care = aWorkgroup("Care");
    private final Account account = new Account(Platform.X, "Acme", URI.create("http://localhost"), NOON);
    private final Channel channel = new Channel(
            Platform.X,
            AChannel.watching("acme")
                    .named("Acme on X")
                    .on(account.id())
                    .to(care.id())
                    .answeringAs("acme")
                    .details(),
            NOON);

    @BeforeEach
    void prepare() {
        database.run(entities -> {
            entities.persist(care);
            entities.persist(account);
            entities.persist(channel);
        });
    }

    @AfterEach
    void close() {
        database.close();
    }

    private <T> T ask(Function<JpaLiveStreams, T> question) {
        return database.ask(entities -> question.apply(over(entities)));
    }

    private static JpaLiveStreams over(EntityManager entities) {
        JpaLiveStreams streams = new JpaLiveStreams();
        streams.entities = entities;
        return streams;
    }

    @Test
    void a_channel_wants_it_until_it_does_not() {
        assertThat(wanted()).isEmpty();
        assertThat(want(true)).isTrue();
        assertThat(want(true)).isFalse();
        assertThat(wanted()).extracting(Channel::id).containsExactly(channel.id());
        assertThat(want(false)).isTrue();
        assertThat(wanted()).isEmpty();
    }

    @Test
    void it_is_live_only_while_somebody_says_so() {
        want(true);
        assertThat(live(0)).isFalse();
        say(true);
        assertThat(live(9)).isTrue();
        assertThat(live(11)).as("its node has died").isFalse();
    }

    @Test
    void when_it_is_down_the_reason_is_kept_until_it_runs_again() {
        want(true);
        say(true);
        say(false);
        LiveState down = ask(streams -> streams.stateOf(channel, NOON.plusSeconds(1)));
        assertThat(down.live()).isFalse();
        assertThat(down.problem()).isEqualTo("X has ended the live stream.");
        say(true);
        LiveState up = ask(streams -> streams.stateOf(channel, NOON.plusSeconds(1)));
        assertThat(up.live()).isTrue();
        assertThat(up.problem()).isNull();
    }

    private boolean want(boolean on) {
        return ask(streams -> streams.want(channel.id(), on));
    }

    private List<Channel> wanted() {
        return ask(JpaLiveStreams::listWanted);
    }

    private boolean live(int seconds) {
        Instant then = NOON.plusSeconds(seconds);
        boolean listed = ask(streams -> streams.liveChannels(then)).contains(channel.id());
        assertThat(listed).isEqualTo(ask(streams -> streams.isLive(channel, then)));
        return listed;
    }

    private void say(boolean alive) {
        ask(streams -> {
            if (alive) {
                streams.isAlive(account.id(), NOON.plusSeconds(10), NOON);
            } else {
                streams.isDown(account.id(), "X has ended the live stream.", NOON);
            }
            return alive;
        });
    }
}
