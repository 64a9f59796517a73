package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.workforce.InteractionType;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PostTest {

    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");

    private final Post post = new Post(
            new Conversation(1, Platform.WHATSAPP, InteractionType.SOCIAL_DIRECT_MESSAGE, "n:77", 2, NOON),
            new SentReply("wamid.1", 7L, Visibility.PRIVATE, "", "We are on it"),
            NOON);

    @Test
    void aDeliveryOnlyMovesForwardWhateverOrderItIsToldIn() {
        assertThat(post.deliver(DeliveryState.READ, null)).isTrue();
        assertThat(post.deliver(DeliveryState.DELIVERED, null)).isFalse();
        assertThat(post.deliver(DeliveryState.READ, null)).isFalse();
        assertThat(post.delivery()).isEqualTo(DeliveryState.READ);
    }

    @Test
    void aFailedDeliveryIsFinalAndSaysWhy() {
        assertThat(post.deliver(DeliveryState.FAILED, "The number is not on WhatsApp."))
                .isTrue();
        assertThat(post.deliver(DeliveryState.READ, null)).isFalse();
        assertThat(post.deliveryProblem()).isEqualTo("The number is not on WhatsApp.");
    }

    @Test
    void anEditThatComesLateDoesNotUndoANewerOne() {
        assertThat(post.edit("newest", NOON.plusSeconds(20))).isTrue();
        assertThat(post.edit("older", NOON.plusSeconds(10))).isFalse();
        assertThat(post.edit("newest", NOON.plusSeconds(30))).isFalse();
        assertThat(post.text()).isEqualTo("newest");
    }

    @Test
    void aTombstoneTakesNoEdit() {
        post.react("Bo", "👍");
        post.delete("deleted", NOON);
        assertThat(post.edit("back again", NOON.plusSeconds(1))).isFalse();
        assertThat(post.text()).isEmpty();
        assertThat(post.reactions().others()).isEmpty();
    }

    @Test
    void aReactionIsReplacedAndTakenBackByWhoGaveIt() {
        post.react("Bo", "👍");
        post.react("Ada", "❤️");
        post.react("Bo", "🎉");
        post.react("Ada", "");
        assertThat(post.reactions().others()).containsExactly(java.util.Map.entry("Bo", "🎉"));
    }
}
