package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;

import dev.parley.channel.ChannelPoll;
import dev.parley.channel.Channels;
import dev.parley.channel.PollStream;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Whatever a poll meets, the channel goes on and says what it met (IN-1). */
interface PollTroubleTests {

    @Test
    @DisplayName("IN-1: a poll that meets trouble of our own is polled again, and the channel says why")
    default void own_trouble_is_told_and_the_stream_is_polled_again() {
        Shop shop = Shop.open();
        long account = shop.account().id();
        run(entities -> entities.createNativeQuery("update account set base_url = 'no place' where id = " + account)
                .executeUpdate());
        run(entities -> the(Channels.class).wake(shop.channel().id(), Shop.now()));
        Waiting.until("it is polled again", () -> poll(shop).failures() > 1);
        Waiting.until(
                "it says why",
                () -> Objects.requireNonNullElse(poll(shop).lastProblem(), "").startsWith("Posts could not be read: "));
        run(entities -> the(Channels.class).getChannel(shop.channel().id()).suspend());
    }

    private static ChannelPoll poll(Shop shop) {
        return the(Channels.class).listPolls(shop.channel().id()).stream()
                .filter(poll -> poll.stream() == PollStream.POSTS)
                .findFirst()
                .orElseThrow();
    }
}
