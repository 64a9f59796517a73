package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.shared.RefusedException;
import dev.parley.workforce.InteractionType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InteractionTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final long AGENT = 7;

    private final Conversation conversation =
            new Conversation(1, Platform.X, InteractionType.SOCIAL_CONVERSATION, "root", 2, NOON);
    private final Interaction interaction = new Interaction(conversation, new Interaction.Target(3, 4, false), NOON);

    @Test
    void aRequeuedOfferKeepsItsWaitingTime() {
        interaction.offerTo(AGENT, NOON.plusSeconds(40), NOON.plusSeconds(10));
        interaction.requeue(NOON.plusSeconds(40));

        assertThat(interaction.queuedAt()).isEqualTo(NOON);
        assertThat(interaction.agentId()).isNull();
        assertThat(interaction.offerExpiresAt()).isNull();
    }

    @Test
    void aTransferredOneWaitsFromTheTransferOn() {
        interaction.connectTo(AGENT, NOON.plusSeconds(5));
        interaction.transferTo(9, NOON.plusSeconds(60));

        assertThat(interaction.queuedAt()).isEqualTo(NOON.plusSeconds(60));
        assertThat(interaction.workgroupId()).isEqualTo(9);
        assertThat(interaction.agentId()).isNull();
    }

    @Test
    void aParkedOneComesBackToWhoParkedItAndWaitsFromThenOn() {
        interaction.connectTo(AGENT, NOON);
        interaction.park(NOON.plusSeconds(600), NOON.plusSeconds(5));
        interaction.comeBack(NOON.plusSeconds(600));

        assertThat(interaction.state()).isEqualTo(InteractionState.QUEUED);
        assertThat(interaction.targetAgentId()).isEqualTo(AGENT);
        assertThat(interaction.agentId()).isNull();
        assertThat(interaction.queuedAt()).isEqualTo(NOON.plusSeconds(600));
        assertThat(interaction.parkedUntil()).isNull();
    }

    @Test
    void onlyAWaitingOneMovesToAnotherChannelAndKeepsItsWaitingTime() {
        interaction.rerouteTo(new Interaction.Target(33, 44, true));

        assertThat(interaction.channelId()).isEqualTo(33);
        assertThat(interaction.workgroupId()).isEqualTo(44);
        assertThat(interaction.testMode()).isTrue();
        assertThat(interaction.queuedAt()).isEqualTo(NOON);

        interaction.connectTo(AGENT, NOON);
        assertThatThrownBy(() -> interaction.rerouteTo(new Interaction.Target(3, 4, false)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDisconnectedOneCannotComeBack() {
        interaction.connectTo(AGENT, NOON);
        interaction.disconnect(EndReason.HANDLED, NOON.plusSeconds(1));

        assertThatThrownBy(() -> interaction.resume(NOON.plusSeconds(2)))
                .isInstanceOf(RefusedException.class)
                .hasMessage("This interaction is disconnected, so it cannot become connected.");
    }

    @Test
    void whatTheCustomerWritesCountsAsUnreadAndStartsTheWait() {
        interaction.receive(post("first", NOON), NOON);
        interaction.receive(post("second", NOON.plusSeconds(30)), NOON.plusSeconds(31));

        assertThat(interaction.unread()).isEqualTo(2);
        assertThat(interaction.awaitingReplySince()).isEqualTo(NOON);
        assertThat(interaction.preview()).isEqualTo("second");
    }

    @Test
    void anAnswerEndsTheWait() {
        interaction.receive(post("help", NOON), NOON);
        interaction.answered(post("gladly", NOON.plusSeconds(20)), NOON.plusSeconds(20));

        assertThat(interaction.awaitingReplySince()).isNull();
        assertThat(interaction.firstReplyAt()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void aLateOlderPostDoesNotBecomeThePreview() {
        interaction.receive(post("newest", NOON.plusSeconds(30)), NOON);
        interaction.receive(post("older", NOON.plusSeconds(10)), NOON);

        assertThat(interaction.preview()).isEqualTo("newest");
    }

    @Test
    void aLongTextIsCutBetweenCharactersNotInsideAnEmoji() {
        interaction.receive(post("😀".repeat(400), NOON), NOON);

        assertThat(interaction.preview().codePointCount(0, interaction.preview().length()))
                .isLessThanOrEqualTo(Correspondence.PREVIEW);
        assertThat(interaction.preview()).matches("(😀)+…");
    }

    @Test
    void aLongTextIsCutBetweenWordsAndSaysSo() {
        String words = "The oak table came without its legs ".repeat(5);
        interaction.receive(post(words, NOON), NOON);
        assertThat(interaction.preview())
                .endsWith(" without its legs The…")
                .hasSizeLessThanOrEqualTo(Correspondence.PREVIEW);

        String link = "See https://harborpine.example/" + "a-very-long-address/".repeat(20);
        interaction.receive(post(link, NOON.plusSeconds(1)), NOON);
        assertThat(interaction.preview()).startsWith("See https").endsWith("…").hasSize(Correspondence.PREVIEW);

        String exact = "x".repeat(Correspondence.PREVIEW);
        interaction.receive(post(" " + exact + "\n", NOON.plusSeconds(2)), NOON);
        assertThat(interaction.preview()).isEqualTo(exact);
    }

    @Test
    void aTextOfAnyLengthFitsTheColumn() {
        interaction.receive(post("x".repeat(5000), NOON), NOON);

        assertThat(interaction.preview().length()).isLessThanOrEqualTo(300);
    }

    private Post post(String text, Instant at) {
        Author author = new Author("1", "ana", "Ana", "", 3);
        FetchedPost fetched = new FetchedPost(
                text, Visibility.PUBLIC, author, text, "en", at, "", "root", author, false, List.of(), Map.of());
        return new Post(conversation, fetched, Direction.INBOUND, 5L, at);
    }

    @Test
    void whatIsHeldBackWaitsFromItsReleaseOn() {
        interaction.holdBack(NOON.plusSeconds(60), "3:9");
        assertThat(interaction.state()).isEqualTo(InteractionState.BUFFERED);
        assertThatThrownBy(() -> interaction.connectTo(AGENT, NOON)).isInstanceOf(RefusedException.class);

        interaction.release(NOON.plusSeconds(61));

        assertThat(interaction.state()).isEqualTo(InteractionState.QUEUED);
        assertThat(interaction.queuedAt()).isEqualTo(NOON.plusSeconds(61));
        assertThat(interaction.heldUntil()).isNull();
        assertThat(interaction.groupKey()).isEqualTo("3:9");
    }

    @Test
    void postsOfItsSenderJoinItUntilAnAgentHasIt() {
        interaction.holdBack(NOON.plusSeconds(60), "3:9");
        interaction.release(NOON.plusSeconds(61));
        interaction.offerTo(AGENT, NOON.plusSeconds(90), NOON.plusSeconds(62));
        interaction.requeue(NOON.plusSeconds(90));
        assertThat(interaction.groupKey()).isEqualTo("3:9");
        interaction.connectTo(AGENT, NOON.plusSeconds(91));
        assertThat(interaction.groupKey()).isNull();
    }

    /** RT-7. */
    @Test
    void whatARuleAsksForHoldsUntilAnAgentHasItAndNotInAnotherWorkgroup() {
        interaction.route(40, Aim.NOTHING.named(AGENT, Optional.empty()).asking("{9} >= 30"));
        assertThat(interaction.aim().targetNamed()).isTrue();
        interaction.connectTo(8, NOON);
        assertThat(interaction.aim()).isEqualTo(Aim.NOTHING.asking("{9} >= 30"));
        interaction.transferTo(9, NOON);
        assertThat(interaction.aim()).isEqualTo(Aim.NOTHING);
        assertThat(interaction.priority()).isEqualTo(40);
        assertThatThrownBy(() -> interaction.route(101, Aim.NOTHING))
                .hasMessage("A priority is from -100 to 100, not 101.");
    }
}
