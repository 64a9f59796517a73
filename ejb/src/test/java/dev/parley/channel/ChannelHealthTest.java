package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.ChannelHealth.State;
import dev.parley.connector.api.Platform;
import dev.parley.support.AChannel;
import dev.parley.support.Fixtures;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChannelHealthTest {

    private static final Instant NOW = Fixtures.NOON;

    private final Account account = new Account(Platform.X, "Acme", URI.create("https://api.x.com"), NOW);
    private final Channel channel = channel(AChannel.watching("acme"));
    private final ChannelPoll posts = new ChannelPoll(channel.id(), PollStream.POSTS, NOW);
    private final ChannelPoll messages = new ChannelPoll(channel.id(), PollStream.MESSAGES, NOW);

    private static Channel channel(AChannel settings) {
        return new Channel(Platform.X, settings.details(), NOW);
    }

    private ChannelHealth health() {
        return ChannelHealth.of(channel, account, List.of(posts, messages));
    }

    @Test
    void aNewChannelIsStarting() {
        assertThat(health().state()).isEqualTo(State.STARTING);
    }

    @Test
    void theWorstStreamDecides() {
        messages.fail("x.server-error", "X has trouble.", false, NOW, NOW);
        assertThat(health().state()).isEqualTo(State.FAILING);
        posts.fail("x.reauthorise", "Connect again.", true, NOW, NOW);
        assertThat(health()).isEqualTo(new ChannelHealth(State.STOPPED, "Connect again."));
    }

    @Test
    void aStreamThatIsNotReadDoesNotCount() {
        messages.fail("x.server-error", "X has trouble.", false, NOW, NOW);
        Channel publicOnly = channel(AChannel.watching("acme").types(true, false));
        assertThat(ChannelHealth.of(publicOnly, account, List.of(posts, messages))
                        .state())
                .isEqualTo(State.STARTING);
    }

    @Test
    void aRateLimitSlowsAndDoesNotFail() {
        posts.fail("x.rate-limited", "X asks to wait.", false, NOW, NOW);
        assertThat(health().state()).isEqualTo(State.SLOWED);
        assertThat(health().state().needsAttention()).isTrue();
    }

    @Test
    void refusedAccessComesBeforeTheFailuresThatItCauses() {
        posts.fail("x.reauthorise", "Connect again.", true, NOW, NOW);
        account.refuse("revoked");
        assertThat(health().state()).isEqualTo(State.ACCESS_REFUSED);
        assertThat(health().words()).contains("“Acme”", "nothing is lost");
    }

    @Test
    void aSuspendedChannelIsJustSuspended() {
        posts.fail("x.reauthorise", "Connect again.", true, NOW, NOW);
        channel.suspend();
        assertThat(health().state()).isEqualTo(State.SUSPENDED);
        assertThat(health().state().needsAttention()).isFalse();
    }
}
