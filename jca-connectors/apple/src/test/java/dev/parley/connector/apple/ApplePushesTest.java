package dev.parley.connector.apple;

import static dev.parley.connector.apple.AppleFixture.problemOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange.ThreadClosed;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PushReader;
import dev.parley.simulator.apple.AppleDemo;
import dev.parley.simulator.apple.ApplePush.Trick;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Apple pushes beside texts, and pushes that are forged, repeated or refused. */
class ApplePushesTest {

    private final AppleStage stage = new AppleStage();

    @AfterEach
    void stop() {
        stage.close();
    }

    @Test
    void whoLeavesIsLeftInPeace() throws Exception {
        FetchedPost asked = stage.inesWrites("Hello");
        stage.device().leave(stage.ines(), AppleDemo.BUSINESS);
        assertThat(stage.readNext().changes()).singleElement().isInstanceOfSatisfying(ThreadClosed.class, closed -> {
            assertThat(closed.source()).isEqualTo(asked.source());
            assertThat(closed.person()).isEqualTo(asked.counterpart().platformId());
        });
        assertThat(problemOf(() -> stage.connection().publish(stage.answer("Wait!", "outbox:4")))
                        .code())
                .isEqualTo("apple.conversation-closed");
        stage.inesWrites("I am back");
        stage.connection().publish(stage.answer("Good.", "outbox:5"));
    }

    @Test
    void typingIsShownAndTapbacksAreKept() throws Exception {
        FetchedPost asked = stage.inesWrites("Hello");
        stage.connection()
                .perform(new PostAction(PostAction.Kind.TYPING, "", "", AppleDemo.BUSINESS, asked.threadKey()));
        assertThat(stage.platform().world().isTyping(asked.threadKey(), AppleDemo.BUSINESS))
                .isTrue();
        stage.connection().publish(stage.answer("Hello Ines", "outbox:6"));
        stage.device().tapBack(stage.ines(), stage.outbound().get(0), "heart");
        assertThat(stage.readNext().unreadable()).extracting("kind").containsExactly("tapback");
        assertThat(problemOf(() -> stage.connection().perform(new PostAction(PostAction.Kind.EDIT, "x")))
                        .code())
                .isEqualTo("apple.no-such-action");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trick.class,
            names = {"WRONG_KEY", "WRONG_AUDIENCE", "STALE", "NO_TOKEN"})
    void aForgedPushIsNotAuthentic(Trick trick) throws Exception {
        stage.platform().push().play(trick, 1);
        stage.device().write(stage.ines(), AppleDemo.BUSINESS, "Hello");
        assertThat(stage.reader().isAuthentic(stage.next())).isFalse();
    }

    @Test
    void aRepeatedOrRefusedPushComesAgainUnderTheSameKey() throws Exception {
        PushReader reader = stage.reader();
        stage.platform().push().play(Trick.DUPLICATE, 1);
        stage.device().write(stage.ines(), AppleDemo.BUSINESS, "Hello");
        assertThat(reader.dedupeKey(stage.next())).isEqualTo(reader.dedupeKey(stage.next()));
        stage.refuse(2);
        assertThat(stage.device()
                        .write(stage.ines(), AppleDemo.BUSINESS, "Again")
                        .status())
                .isEqualTo(503);
        assertThat(stage.readNext().posts()).extracting(FetchedPost::text).containsExactly("Again");
    }

    @Test
    void thePageShowsTheConversation() throws IOException, InterruptedException {
        stage.device().write(stage.ines(), AppleDemo.BUSINESS, "Hello <b>");
        var request = java.net.http.HttpRequest.newBuilder(java.net.URI.create(stage.uri() + "/customers/apple"))
                .build();
        String page = java.net.http.HttpClient.newHttpClient()
                .send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body();
        assertThat(page).contains("Hello &lt;b&gt;", "Ines", "Harbor &amp; Pine");
    }
}
