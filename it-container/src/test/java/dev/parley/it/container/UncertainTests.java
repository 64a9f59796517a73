package dev.parley.it.container;

import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.AccountTokens;
import dev.parley.channel.Channels;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import dev.parley.conversation.Direction;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.Outbox.Flight;
import dev.parley.outbound.OutboxState;
import dev.parley.security.SecretCipher;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What may be on the platform is not sent twice, and what cannot go out now waits (OB-1, OB-2). */
interface UncertainTests {

    PlatformProblem NO_ANSWER = PlatformProblem.of(Action.UNKNOWN_OUTCOME, "x.no-answer", "X did not answer.");

    @Test
    @DisplayName("OB-2: what is tried again by hand is looked for first where its outcome was ever unknown")
    default void what_was_ever_unknown_is_looked_for_before_it_is_tried_again() {
        Outgoing reply = aReply(Shop.open(), "It is.");
        the(Outbox.class).unknown(reply.takeOff(), NO_ANSWER, reply.due(), reply.due());
        Flight looking = reply.takeOff();
        assertThat(looking.reconciling()).isTrue();
        the(Outbox.class).failed(looking, PlatformProblem.of(Action.FAIL_ITEM, "nobody", "Nobody knows."), Shop.now());
        run(entities -> the(Outbox.class).tryAgain(reply.id(), reply.due()));
        assertThat(reply.item().state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(reply.takeOff().reconciling()).isTrue();
    }

    @Test
    @DisplayName("OB-1: what was refused is sent at once when it is tried again")
    default void what_was_refused_is_sent_again_at_once() {
        Outgoing reply = aReply(Shop.open(), "It is.");
        the(Outbox.class)
                .failed(reply.takeOff(), PlatformProblem.of(Action.FAIL_ITEM, "refused", "Refused."), Shop.now());
        run(entities -> the(Outbox.class).tryAgain(reply.id(), reply.due()));
        assertThat(reply.item().state()).isEqualTo(OutboxState.PENDING);
    }

    @Test
    @DisplayName("OB-2: what is looked for again keeps the words of what it met")
    default void what_is_looked_for_again_keeps_its_words() {
        Outgoing reply = aReply(Shop.open(), "It is.");
        the(Outbox.class).unknown(reply.takeOff(), NO_ANSWER, reply.due(), reply.due());
        the(Outbox.class).lookAgain(reply.takeOff(), reply.due());
        assertThat(reply.item().state()).isEqualTo(OutboxState.UNKNOWN);
        assertThat(reply.item().problem()).isEqualTo("X did not answer.");
        assertThat(reply.takeOff().reconciling()).isTrue();
    }

    @Test
    @DisplayName("CH-7: a reply waits while its account is refused, and is due when the account is connected again")
    default void a_reply_waits_for_its_account() {
        Shop shop = Shop.open();
        Outgoing reply = aReply(shop, "It is.");
        PlatformProblem refused = PlatformProblem.of(
                Action.STOP_CHANNEL, AccountTokens.REFUSED, "Waits until the account is connected again.");
        long account = shop.account().id();
        run(entities -> the(Channels.class).getAccount(account).refuse("Revoked."));
        assertThat(due(reply)).as("what nobody has tried yet finds out").contains(reply.id());
        the(Outbox.class).waitForAccount(reply.takeOff(), refused, reply.due());
        assertThat(reply.item().state()).isEqualTo(OutboxState.PENDING);
        assertThat(reply.item().problem()).startsWith("Waits until the account");
        assertThat(due(reply)).doesNotContain(reply.id());
        run(entities -> the(Channels.class)
                .getAccount(account)
                .keep(Map.of(Credential.APP_BEARER, Secret.of("new")), null, the(SecretCipher.class)));
        assertThat(due(reply)).contains(reply.id());
    }

    @Test
    @DisplayName("OB-2: a reply is not taken for what the company wrote before it was sent")
    default void an_older_post_of_the_same_text_is_another_one() {
        Shop shop = Shop.open();
        APost question = APost.saying("Which wood is it?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "It is oak.");
        reply.takeOff();
        APost older = APost.saying("It is oak.")
                .answering(question)
                .byTheShop()
                .writtenAt(reply.due().minus(Duration.ofMinutes(2)));
        shop.storeLater(older.fetched());
        assertThat(reply.item().state()).isEqualTo(OutboxState.IN_FLIGHT);
        assertThat(Stored.of(shop).post(older).direction()).isEqualTo(Direction.EXTERNAL);
    }

    @Test
    @DisplayName("OB-2: texts that are addresses only are not taken for each other")
    default void an_address_alone_says_nothing() {
        Shop shop = Shop.open();
        APost question = APost.saying("Where is it?");
        shop.store(question.fetched());
        Outgoing reply = Outgoing.of(shop, question, "https://example.org/here");
        reply.takeOff();
        APost other = APost.saying("https://t.co/there")
                .answering(question)
                .byTheShop()
                .writtenAt(reply.due());
        shop.storeLater(other.fetched());
        assertThat(reply.item().state()).isEqualTo(OutboxState.IN_FLIGHT);
    }

    private static Outgoing aReply(Shop shop, String text) {
        APost question = APost.saying("Is it oak?");
        shop.store(question.fetched());
        return Outgoing.of(shop, question, text);
    }

    private static List<Long> due(Outgoing reply) {
        return the(Outbox.class).listDue(Platform.X, reply.due().plusSeconds(60), OutboxTests.ALL);
    }
}
