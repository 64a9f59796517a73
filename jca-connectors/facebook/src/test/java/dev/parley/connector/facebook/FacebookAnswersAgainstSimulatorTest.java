package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.FacebookFixture.problemOf;
import static dev.parley.connector.facebook.SimulatedFacebook.PAGE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.StreamPosition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is written on Facebook. */
class FacebookAnswersAgainstSimulatorTest {

    @AutoClose
    private final SimulatedFacebook facebook = new SimulatedFacebook();

    private final FacebookSession session = facebook.session();

    private static PostAction act(Kind kind, String id, String text) {
        return new PostAction(kind, id, text, PAGE, "");
    }

    @Test
    void aCommentIsWrittenFoundEditedLikedHiddenAndDeleted() throws Exception {
        String post = facebook.post("Mila", "Is this oak?");
        String theirs = facebook.comment(post, "Gus", "It is plywood");
        Instant attempt = facebook.now();
        var outbound = FacebookFixture.comment(PAGE, theirs, "It is oak, Gus.", attempt);
        SentPost sent = session.publish(outbound);
        assertThat(session.findSent(outbound).orElseThrow().platformId()).isEqualTo(sent.platformId());
        assertThat(problemOf(() -> session.publish(outbound)).action()).isEqualTo(Action.DUPLICATE);
        session.perform(act(Kind.EDIT, sent.platformId(), "It is oak. Really."));
        session.perform(act(Kind.LIKE, theirs, ""));
        session.perform(act(Kind.HIDE, theirs, ""));
        var comments = facebook.control("GET", "/facebook/items/" + post).getJsonArray("comments");
        assertThat(comments.getJsonObject(0).getInt("likes")).isEqualTo(1);
        assertThat(comments.getJsonObject(0).getBoolean("hidden")).isTrue();
        assertThat(comments.getJsonObject(1).getString("text")).isEqualTo("It is oak. Really.");
        session.perform(act(Kind.UNLIKE, theirs, ""));
        session.perform(act(Kind.UNHIDE, theirs, ""));
        session.perform(act(Kind.DELETE, sent.platformId(), ""));
        session.perform(act(Kind.DELETE, sent.platformId(), ""));
        assertThat(session.listGone(List.of(sent.platformId(), theirs)))
                .singleElement()
                .isInstanceOf(PlatformChange.Deleted.class);
        assertThat(session.lookUp(List.of(theirs, post, sent.platformId())))
                .extracting(FetchedPost::text)
                .containsExactly("It is plywood", "Is this oak?");
    }

    @Test
    void anAnswerToAnAnswerIsFoundBelowTheTopComment() throws Exception {
        String top = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "Top");
        String below = facebook.comment(top, "Mila", "Below");
        var outbound = FacebookFixture.comment(PAGE, below, "And we too.", facebook.now());
        SentPost sent = session.publish(outbound);
        assertThat(session.findSent(outbound).map(SentPost::platformId)).contains(sent.platformId());
    }

    @Test
    void aMessageIsAnsweredInsideItsWindowOnly() throws Exception {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        var outbound = FacebookFixture.message(PAGE, psid, "Hello Mila", facebook.now());
        SentPost sent = session.publish(outbound);
        assertThat(sent.threadKey()).isEqualTo(PAGE + ":" + psid);
        assertThat(session.findSent(outbound).map(SentPost::platformId)).contains(sent.platformId());
        facebook.later("PT25H");
        assertThat(problemOf(() -> session.publish(outbound)).code()).isEqualTo("facebook.outside-window");
        var human =
                FacebookFixture.post(Visibility.PRIVATE, PAGE, psid, "", "Still here", facebook.now(), List.of(), true);
        assertThat(problemOf(() -> session.publish(human)).code()).isEqualTo("facebook.human-agent-missing");
        facebook.control("PUT", "/facebook/rules", "humanAgent", "true");
        session.publish(human);
        facebook.later("P7D");
        assertThat(problemOf(() -> session.publish(human)).code()).isEqualTo("facebook.outside-window");
    }

    @Test
    void aCommentIsAnsweredPrivatelyOnce() throws Exception {
        String comment = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "My order 123 is late");
        var outbound = FacebookFixture.post(
                Visibility.PRIVATE, PAGE, "", comment, "Write us here", facebook.now(), List.of(), false);
        SentPost sent = session.publish(outbound);
        assertThat(sent.counterpart()).isNotEmpty();
        assertThat(session.findSent(outbound)).contains(sent);
        assertThat(problemOf(() -> session.publish(outbound)).code()).isEqualTo("facebook.replied-already");
        String late = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "Late");
        facebook.later("P8D");
        var tooLate =
                FacebookFixture.post(Visibility.PRIVATE, PAGE, "", late, "Hello", facebook.now(), List.of(), false);
        assertThat(problemOf(() -> session.publish(tooLate)).code()).isEqualTo("facebook.outside-window");
    }

    @Test
    void filesGoOutAndComeIn() throws Exception {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        byte[] bytes = "not really a picture".getBytes(StandardCharsets.UTF_8);
        OutboundMedia media = new OutboundMedia(
                "chair.png", "image/png", bytes.length, "A chair", () -> new ByteArrayInputStream(bytes));
        session.publish(FacebookFixture.post(
                Visibility.PRIVATE, PAGE, psid, "", "Look", facebook.now(), List.of(media), false));
        String comment = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "Show me");
        session.publish(FacebookFixture.post(
                Visibility.PUBLIC, PAGE, "", comment, "Here", facebook.now(), List.of(media), false));
        Media received = facebook.messages(StreamPosition.START).posts().stream()
                .flatMap(post -> post.media().stream())
                .findFirst()
                .orElseThrow();
        assertThat(received.kind()).isEqualTo("photo");
        try (MediaContent content = session.openMedia(received, PAGE)) {
            assertThat(content.stream().readAllBytes()).isEqualTo(bytes);
            assertThat(content.mediaType()).isEqualTo("image/png");
        }
        assertThat(facebook.posts(StreamPosition.START, 100).posts())
                .filteredOn(post -> post.text().equals("Here"))
                .singleElement()
                .satisfies(post -> assertThat(post.media()).hasSize(1));
        assertThat(problemOf(() -> session.openMedia(new Media("", "photo", "http://169.254.169.254/latest", ""), PAGE))
                        .code())
                .isEqualTo("facebook.host-not-allowed");
        assertThat(problemOf(() -> session.openMedia(
                                new Media("", "photo", facebook.server.graphUri() + "/files/none", ""), PAGE))
                        .action())
                .isEqualTo(Action.TARGET_GONE);
    }

    @Test
    void conversationsAreMarkedReadAndReactedTo() throws Exception {
        var message = facebook.message("Mila", "Hello");
        String psid = message.getString("psid");
        String mid = message.getString("mid");
        for (Kind kind : List.of(Kind.MARK_READ, Kind.TYPING, Kind.REACT)) {
            session.perform(new PostAction(kind, mid, "❤", PAGE, psid));
        }
        var seen = facebook.control("GET", "/facebook/pages/" + PAGE + "/messages").getJsonArray("messages").stream()
                .map(each -> each.asJsonObject())
                .filter(each -> each.getString("mid").equals(mid))
                .findFirst()
                .orElseThrow();
        assertThat(seen.getInt("reactions")).isEqualTo(1);
        assertThat(seen.getInt("unread")).isZero();
        session.perform(new PostAction(Kind.UNDO_REACTION, mid, "", PAGE, psid));
        assertThat(problemOf(() -> session.perform(act(Kind.REPOST, mid, ""))).code())
                .isEqualTo("facebook.not-supported");
    }
}
