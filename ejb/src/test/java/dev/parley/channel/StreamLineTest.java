package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.StreamPosition;
import dev.parley.support.AChannel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamLineTest {

    private static final Instant RESET = NOON.plus(Duration.ofMinutes(10));

    private final Channel channel =
            new Channel(Platform.X, AChannel.watching("acme").every(5000).details(), NOON);
    private final ChannelPoll poll = new ChannelPoll(channel.id(), PollStream.POSTS, NOON);

    private StreamLine polledWithNextAt(Instant next) {
        FetchedPage page = new FetchedPage(
                List.of(),
                List.of(),
                StreamPosition.START,
                false,
                Optional.empty(),
                List.of(),
                Optional.of(new Budget(900, 12, RESET)));
        poll.succeed(page, 3, next, NOON);
        return StreamLine.of(poll, channel, false);
    }

    @Test
    void aStreamAtItsIntervalIsNotSlowed() {
        StreamLine line = polledWithNextAt(NOON.plusSeconds(5));
        assertThat(line.slowedUntil()).isNull();
        assertThat(line.remaining()).isEqualTo(12);
        assertThat(line.resetsAt()).isEqualTo(RESET);
    }

    @Test
    void aStreamWithLongerPausesIsSlowedUntilTheLimitIsFullAgain() {
        assertThat(polledWithNextAt(NOON.plusSeconds(20)).slowedUntil()).isEqualTo(RESET);
    }

    @Test
    void pollsBesideALiveStreamAreSeldomAndNotSlowed() {
        polledWithNextAt(NOON.plusSeconds(60));
        assertThat(StreamLine.of(poll, channel, true).slowedUntil()).isNull();
        assertThat(StreamLine.of(poll, channel, false).slowedUntil()).isEqualTo(RESET);
    }

    @Test
    void aStreamThatFailsBacksOffAndIsNotCalledSlowed() {
        polledWithNextAt(NOON.plusSeconds(5));
        poll.fail("down", "The platform is down.", false, NOON.plusSeconds(60), NOON);
        StreamLine line = StreamLine.of(poll, channel, false);
        assertThat(line.slowedUntil()).isNull();
        assertThat(line.problem()).isEqualTo("The platform is down.");
        assertThat(line.failures()).isEqualTo(1);
    }
}
