package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;
import static dev.parley.it.container.Ground.run;
import static dev.parley.it.container.Ground.the;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.Platform;
import dev.parley.connector.api.SentPost;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.InteractionState;
import dev.parley.outbound.Outbox;
import dev.parley.workforce.InteractionType;
import org.junit.jupiter.api.Test;

/** Posts find their conversations, and conversations their agents (IN-4, IN-5). */
interface ThreadingTests {

    @Test
    default void replies_that_come_before_what_they_answer_end_in_its_conversation() {
        Shop shop = Shop.open();
        APost question = APost.saying("Is the oak table back?");
        APost reply = APost.saying("I want to know that too").answering(question);
        APost further = APost.saying("Me too").answering(reply);
        shop.store(further.fetched(), reply.fetched(), question.fetched());
        Stored stored = Stored.of(shop);
        assertThat(stored.posts()).hasSize(3);
        assertThat(stored.conversations()).isEqualTo(1);
        assertThat(stored.only().unread()).isEqualTo(3);
    }

    @Test
    default void a_reply_that_is_a_page_ahead_of_what_it_answers_is_in_its_conversation() {
        Shop shop = Shop.open();
        APost question = APost.saying("Do you deliver on Sundays?");
        APost reply = APost.saying("They do").answering(question);
        shop.store(reply.fetched());
        shop.storeLater(question.fetched());
        assertThat(Stored.of(shop).conversations()).isEqualTo(1);
        assertThat(Stored.of(shop).interactions()).hasSize(1);
    }

    @Test
    default void a_reply_to_what_we_sent_joins_its_conversation() {
        Shop shop = Shop.open();
        APost question = APost.saying("Does it come in green?");
        shop.store(question.fetched());
        String ours = Outgoing.of(shop, question, "It does.").send();
        APost thanks = APost.saying("Lovely").answering(ours);
        shop.storeLater(thanks.fetched());
        Stored stored = Stored.of(shop);
        assertThat(stored.platformIds()).containsExactly(question.id(), ours, thanks.id());
        assertThat(stored.conversations()).isEqualTo(1);
        assertThat(stored.interactions()).hasSize(1);
    }

    @Test
    default void after_the_end_the_next_post_opens_a_new_interaction_in_the_conversation() {
        Shop shop = Shop.open();
        APost question = APost.saying("When do you open?");
        shop.store(question.fetched());
        Interaction ended = Stored.of(shop).only();
        end(ended);
        shop.storeLater(APost.saying("And on Saturdays?").answering(question).fetched());
        Stored stored = Stored.of(shop);
        assertThat(stored.conversations()).isEqualTo(1);
        assertThat(stored.interactions())
                .extracting(Interaction::state)
                .containsExactly(InteractionState.DISCONNECTED, InteractionState.QUEUED);
        assertThat(stored.interactions())
                .extracting(Interaction::conversationId)
                .containsOnly(ended.conversationId());
    }

    private static void end(Interaction interaction) {
        run(entities ->
                the(Conversations.class).lockInteraction(interaction.id()).disconnect(EndReason.HANDLED, Shop.now()));
    }

    @Test
    default void the_companys_own_post_brings_its_conversation_back() {
        Shop shop = Shop.open();
        APost question = APost.saying("Can I return it?");
        shop.store(question.fetched());
        end(Stored.of(shop).only());
        APost answer = APost.saying("Yes, within 30 days.").answering(question).byTheShop();
        shop.storeLater(answer.fetched());
        Stored stored = Stored.of(shop);
        assertThat(stored.post(answer).direction()).isEqualTo(Direction.EXTERNAL);
        assertThat(stored.conversations()).isEqualTo(1);
        assertThat(stored.interactions())
                .extracting(Interaction::state)
                .containsExactly(InteractionState.DISCONNECTED, InteractionState.QUEUED);
    }

    /** AG-3: with its answer to a private reply the platform tells under which ID it knows the person privately. */
    @Test
    default void the_answer_to_a_private_reply_is_in_its_conversation() {
        Shop shop = Shop.open();
        APost question = APost.saying("Where is my parcel?");
        shop.store(question.fetched());
        Conversation publicly = ask(entities -> the(Conversations.class)
                .getConversation(Stored.of(shop).post(question).conversationId()));
        Conversation privately = new Conversation(
                shop.account().id(),
                Platform.X,
                InteractionType.SOCIAL_DIRECT_MESSAGE,
                question.author(),
                publicly.contactId(),
                Shop.now());
        privately.isWith(question.author(), "");
        run(entities -> the(Conversations.class).add(privately));
        Outgoing reply = Outgoing.privately(shop, privately, question, "Let us see.");
        String person = "private-" + question.author();
        the(Outbox.class).sent(reply.takeOff(), new SentPost("reply-" + reply.id(), "", person), Shop.now());
        APost answer = APost.saying("Thank you!").by(person);
        shop.storeLater(answer.privately());
        assertThat(Stored.of(shop).post(answer).conversationId()).isEqualTo(privately.id());
        assertThat(the(Contacts.class).findIdentity(Platform.X, person))
                .hasValueSatisfying(identity -> assertThat(identity.contactId())
                        .as("it is a second identity of the same contact (CO-1)")
                        .isEqualTo(publicly.contactId()));
    }
}
