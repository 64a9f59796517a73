package dev.parley.intake;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.Connecting;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PushRequest;
import jakarta.ejb.EJBException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("IN-3: how long a push is tried that cannot be read")
class ReadingPushesTest {

    private static final Duration A_DAY = Duration.ofHours(24);

    private final RawPayload push =
            new RawPayload(1, "key", new PushRequest(Map.of(), Map.of(), new byte[0]), Duration.ofDays(28), NOON);
    private final ReadingPushes reading = new ReadingPushes();
    private Instant now = NOON;

    /** Reads it whenever it is due, for as long as it is tried; returns when it was given up. */
    private Instant triedUntil(Connecting platform, Instant most) {
        reading.connecting = platform;
        reading.payloads = new JpaRawPayloads() {
            @Override
            public void change(long id, Consumer<RawPayload> change) {
                change.accept(push);
            }

            @Override
            public void giveBack(Collection<Long> ids) {}
        };
        while (push.state().equals(RawPayload.RECEIVED) && now.isBefore(most)) {
            reading.clock = Clock.fixed(now, ZoneOffset.UTC);
            reading.read(List.of(push));
            Instant next = push.nextAttemptAt();
            now = next == null ? now : next;
        }
        return now;
    }

    private static Connecting failing(PlatformProblem problem) {
        return new Connecting() {
            @Override
            public <T> T call(long accountId, Call<T> call) throws PlatformException {
                throw new PlatformException(problem);
            }
        };
    }

    private static Connecting failing(RuntimeException trouble) {
        return new Connecting() {
            @Override
            public <T> T call(long accountId, Call<T> call) {
                throw trouble;
            }
        };
    }

    @Test
    void anOutageOfThePlatformIsWaitedOutForADay() {
        PlatformProblem away = PlatformProblem.of(Action.RETRY, "apple.away", "Apple does not answer.");
        Instant until = triedUntil(failing(away), NOON.plus(Duration.ofDays(3)));
        assertThat(Duration.between(NOON, until)).isBetween(A_DAY, A_DAY.plusHours(2));
        assertThat(push.state()).isEqualTo("UNREAD");
    }

    @Test
    void anOutageOfTheDatabaseIsWaitedOutToo() {
        EJBException away = new EJBException(new IllegalStateException(new SQLException("Gone", "08S01")));
        triedUntil(failing(away), NOON.plus(Duration.ofHours(20)));
        assertThat(push.state()).isEqualTo(RawPayload.RECEIVED);
    }

    @Test
    void whatCannotBeReadForWhatItIsIsGivenUpSoon() {
        PlatformProblem broken = PlatformProblem.of(Action.FAIL_ITEM, "apple.broken", "The file is broken.");
        Instant until = triedUntil(failing(broken), NOON.plus(A_DAY));
        assertThat(Duration.between(NOON, until)).isLessThan(Duration.ofMinutes(2));
        assertThat(push.state()).isEqualTo("UNREAD");
    }

    @Test
    void aTimeThatThePlatformNamesIsWaitedFor() {
        Instant named = NOON.plusSeconds(1800);
        PlatformProblem busy =
                new PlatformProblem(Action.WAIT_RESET, "apple.busy", "Apple is busy.", Optional.of(named), "");
        Instant next = triedUntil(failing(busy), NOON.plusSeconds(1));
        assertThat(next).isEqualTo(named);
        assertThat(Objects.requireNonNull(push.nextAttemptAt())).isEqualTo(named);
    }

    @Test
    void whatWaitsForItsPostHasItsAttemptsOfItsOwn() {
        for (int n = 0; n < 20; n++) {
            push.tryAgain(NOON, "The platform is away.");
        }
        push.waitForPost(NOON);
        assertThat(push.attempts()).isEqualTo(1);
        push.waitForPost(NOON);
        assertThat(push.attempts()).isEqualTo(2);
    }
}
