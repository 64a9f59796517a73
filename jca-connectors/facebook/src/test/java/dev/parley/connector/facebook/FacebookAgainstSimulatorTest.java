package dev.parley.connector.facebook;

import static dev.parley.connector.facebook.FacebookFixture.problemOf;
import static dev.parley.connector.facebook.SimulatedFacebook.OUTLET;
import static dev.parley.connector.facebook.SimulatedFacebook.PAGE;
import static dev.parley.connector.facebook.SimulatedFacebook.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.Source;
import dev.parley.connector.api.StreamPosition;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FacebookAgainstSimulatorTest {

    private SimulatedFacebook facebook;
    private FacebookSession session;

    @BeforeEach
    void start() {
        facebook = new SimulatedFacebook();
        session = facebook.session();
    }

    @AfterEach
    void stop() {
        facebook.close();
    }

    private Instant now() {
        return facebook.clock().instant();
    }

    private FetchedPage posts(StreamPosition from, int limit) throws Exception {
        return facebook.session().fetchPosts(watching(PAGE), from, limit);
    }

    private FetchedPage messages(StreamPosition from) throws Exception {
        return facebook.session().fetchMessages(watching(PAGE), from, 100);
    }

    private PostAction act(Kind kind, String id, String text) {
        return new PostAction(kind, id, text, PAGE, "");
    }

    @Test
    void thePagesOfTheUserAreListed() throws Exception {
        assertThat(session.listSources()).extracting(Source::platformId).containsExactly(PAGE, OUTLET);
        assertThat(session.whoAmI().displayName()).isEqualTo("Robin Harbor");
    }

    @Test
    void postsAndCommentsAreReadOnceAndOldestFirst() throws Exception {
        FetchedPage first = posts(StreamPosition.START, 100);
        assertThat(first.posts())
                .hasSize(5)
                .isSortedAccordingTo(Gathered.OLDEST_FIRST)
                .allSatisfy(post -> assertThat(post.source()).isEqualTo(PAGE));
        assertThat(posts(first.position(), 100).posts()).isEmpty();
        assertThat(first.posts())
                .filteredOn(post -> post.text().startsWith("Is the small one"))
                .singleElement()
                .satisfies(comment -> {
                    assertThat(comment.inReplyTo()).isEqualTo(comment.threadKey());
                    assertThat(comment.author().displayName()).isEqualTo("Mila Okafor");
                    assertThat(comment.attributes())
                            .containsEntry("facebookPostId", comment.threadKey())
                            .containsEntry("facebookCommentId", comment.platformId())
                            .containsEntry("facebookActorName", "Mila Okafor")
                            .containsEntry("facebookCanReplyPrivately", "true");
                });
        FetchedPost reply = first.posts().stream()
                .filter(post -> post.text().startsWith("In ash"))
                .findFirst()
                .orElseThrow();
        assertThat(reply.inReplyTo()).isNotEqualTo(reply.threadKey());
        assertThat(reply.attributes()).containsEntry("facebookByPage", "true");
    }

    @Test
    void aLimitCutsAndTheNextFetchGoesOn() throws Exception {
        List<String> ids = new ArrayList<>();
        StreamPosition position = StreamPosition.START;
        boolean more = true;
        while (more) {
            FetchedPage page = posts(position, 2);
            assertThat(page.posts()).hasSizeLessThanOrEqualTo(2);
            page.posts().forEach(post -> ids.add(post.platformId()));
            position = page.position();
            more = page.more();
        }
        assertThat(ids).hasSize(5).doesNotHaveDuplicates();
    }

    @Test
    void aNewCommentOnAnOldPostIsFound() throws Exception {
        String post = facebook.post("Mila", "Something old");
        StreamPosition before = posts(StreamPosition.START, 100).position();
        facebook.later("P10D");
        StreamPosition then = posts(before, 100).position();
        String comment = facebook.comment(post, "Gus", "I come late");
        assertThat(posts(then, 100).posts()).extracting(FetchedPost::platformId).containsExactly(comment);
    }

    @Test
    void editsAndDeletionsAreSeen() throws Exception {
        String post = facebook.post("Mila", "My chair squeaks");
        String comment = facebook.comment(post, "Gus", "Mine too");
        StreamPosition position = posts(StreamPosition.START, 100).position();
        facebook.control("PUT", "/facebook/items/" + post, "text", "My chair sings");
        facebook.control("DELETE", "/facebook/items/" + comment);
        FetchedPage page = posts(position, 100);
        assertThat(page.changes())
                .anySatisfy(change -> assertThat(change).isInstanceOfSatisfying(PlatformChange.Edited.class, edited -> {
                    assertThat(edited.platformId()).isEqualTo(post);
                    assertThat(edited.text()).isEqualTo("My chair sings");
                }))
                .anySatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                PlatformChange.Deleted.class,
                                deleted -> assertThat(deleted.platformId()).isEqualTo(comment)));
        assertThat(posts(page.position(), 100).changes()).isEmpty();
    }

    @Test
    void manyCommentsComeThroughSeveralPages() throws Exception {
        String post = facebook.post("Mila", "What do you think?");
        for (int i = 0; i < 105; i++) {
            facebook.comment(post, "Gus", "Thought " + i);
        }
        assertThat(posts(StreamPosition.START, 500).posts())
                .filteredOn(each -> each.text().startsWith("Thought"))
                .hasSize(105);
    }

    @Test
    void aPageThatFailsDoesNotTakeTheOtherAlong() throws Exception {
        facebook.fails("GET /" + OUTLET + "/feed", 2, 0, 0);
        FetchedPage page = session.fetchPosts(watching(OUTLET, PAGE), StreamPosition.START, 100);
        assertThat(page.posts()).hasSize(5);
        assertThat(page.gap()).hasValueSatisfying(words -> assertThat(words).contains("passing problem"));
        assertThat(problemOf(() -> session.fetchPosts(watching(OUTLET), StreamPosition.START, 100))
                        .action())
                .isEqualTo(Action.RETRY);
    }

    @Test
    void messagesAreReadOnceWithTheirPeople() throws Exception {
        String mid = facebook.message("Mila", "Where is my parcel?").getString("mid");
        FetchedPage page = messages(StreamPosition.START);
        FetchedPost message = page.posts().stream()
                .filter(each -> each.platformId().equals(mid))
                .findFirst()
                .orElseThrow();
        assertThat(message.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(message.author().displayName()).isEqualTo("Mila");
        assertThat(message.threadKey())
                .isEqualTo(PAGE + ":" + message.counterpart().platformId());
        assertThat(messages(page.position()).posts()).isEmpty();
        facebook.message("Mila", "Hello?");
        assertThat(messages(page.position()).posts())
                .extracting(FetchedPost::text)
                .containsExactly("Hello?");
    }

    @Test
    void longConversationsAreReadThrough() throws Exception {
        for (int i = 0; i < 50; i++) {
            facebook.message("Mila", "Line " + i);
        }
        assertThat(messages(StreamPosition.START).posts())
                .filteredOn(each -> each.text().startsWith("Line"))
                .hasSize(50);
    }

    @Test
    void aCommentIsWrittenFoundEditedLikedHiddenAndDeleted() throws Exception {
        String post = facebook.post("Mila", "Is this oak?");
        String theirs = facebook.comment(post, "Gus", "It is plywood");
        Instant attempt = now();
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
        var outbound = FacebookFixture.comment(PAGE, below, "And we too.", now());
        SentPost sent = session.publish(outbound);
        assertThat(session.findSent(outbound).map(SentPost::platformId)).contains(sent.platformId());
    }

    @Test
    void aMessageIsAnsweredInsideItsWindowOnly() throws Exception {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        var outbound = FacebookFixture.message(PAGE, psid, "Hello Mila", now());
        SentPost sent = session.publish(outbound);
        assertThat(sent.threadKey()).isEqualTo(PAGE + ":" + psid);
        assertThat(session.findSent(outbound).map(SentPost::platformId)).contains(sent.platformId());
        facebook.later("PT25H");
        assertThat(problemOf(() -> session.publish(outbound)).code()).isEqualTo("facebook.outside-window");
        var human = FacebookFixture.post(Visibility.PRIVATE, PAGE, psid, "", "Still here", now(), List.of(), true);
        assertThat(problemOf(() -> session.publish(human)).code()).isEqualTo("facebook.human-agent-missing");
        facebook.control("PUT", "/facebook/rules", "humanAgent", "true");
        session.publish(human);
        facebook.later("P7D");
        assertThat(problemOf(() -> session.publish(human)).code()).isEqualTo("facebook.outside-window");
    }

    @Test
    void aCommentIsAnsweredPrivatelyOnce() throws Exception {
        String comment = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "My order 123 is late");
        var outbound =
                FacebookFixture.post(Visibility.PRIVATE, PAGE, "", comment, "Write us here", now(), List.of(), false);
        SentPost sent = session.publish(outbound);
        assertThat(sent.counterpart()).isNotEmpty();
        assertThat(session.findSent(outbound)).contains(sent);
        assertThat(problemOf(() -> session.publish(outbound)).code()).isEqualTo("facebook.replied-already");
        String late = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "Late");
        facebook.later("P8D");
        var tooLate = FacebookFixture.post(Visibility.PRIVATE, PAGE, "", late, "Hello", now(), List.of(), false);
        assertThat(problemOf(() -> session.publish(tooLate)).code()).isEqualTo("facebook.outside-window");
    }

    @Test
    void filesGoOutAndComeIn() throws Exception {
        String psid = facebook.message("Mila", "Hello").getString("psid");
        byte[] bytes = "not really a picture".getBytes(StandardCharsets.UTF_8);
        OutboundMedia media = new OutboundMedia(
                "chair.png", "image/png", bytes.length, "A chair", () -> new ByteArrayInputStream(bytes));
        session.publish(FacebookFixture.post(Visibility.PRIVATE, PAGE, psid, "", "Look", now(), List.of(media), false));
        String comment = facebook.comment(facebook.post("Mila", "Hm"), "Gus", "Show me");
        session.publish(
                FacebookFixture.post(Visibility.PUBLIC, PAGE, "", comment, "Here", now(), List.of(media), false));
        Media received = messages(StreamPosition.START).posts().stream()
                .flatMap(post -> post.media().stream())
                .findFirst()
                .orElseThrow();
        assertThat(received.kind()).isEqualTo("photo");
        try (MediaContent content = session.openMedia(received, PAGE)) {
            assertThat(content.stream().readAllBytes()).isEqualTo(bytes);
            assertThat(content.mediaType()).isEqualTo("image/png");
        }
        assertThat(posts(StreamPosition.START, 100).posts())
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

    @Test
    void aPageTokenThatEndedIsAskedForAgainOnce() throws Exception {
        posts(StreamPosition.START, 10);
        facebook.control(
                "POST",
                "/facebook/tokens/end",
                "token",
                dev.parley.simulator.facebook.FacebookDemo.PAGE_TOKEN,
                "subcode",
                "460");
        facebook.post("Mila", "After the change");
        assertThat(posts(StreamPosition.START, 100).posts())
                .extracting(FetchedPost::text)
                .contains("After the change");
    }

    @Test
    void aUserTokenThatEndedIsTold() {
        facebook.control(
                "POST",
                "/facebook/tokens/end",
                "token",
                dev.parley.simulator.facebook.FacebookDemo.USER_TOKEN,
                "subcode",
                "463");
        var problem = problemOf(() -> posts(StreamPosition.START, 10));
        assertThat(problem.action()).isEqualTo(Action.REFRESH);
        assertThat(problem.code()).isEqualTo("facebook.token-expired");
        assertThat(problemOf(session::refreshTokens).code()).isEqualTo("facebook.reauthorise");
    }

    @Test
    void theTokenIsExchangedForALongOne() throws Exception {
        var fresh = session.refreshTokens();
        assertThat(fresh.expiresAt()).isAfter(now().plus(Duration.ofDays(50)));
        String token = java.util.Objects.requireNonNull(fresh.secrets().get(Credential.USER_TOKEN))
                .reveal();
        assertThat(facebook.session(token).whoAmI().displayName()).isEqualTo("Robin Harbor");
    }

    @Test
    void theCheckSaysInWordsHowThingsStand() {
        assertThat(session.check(watching(PAGE)))
                .filteredOn(each -> !each.name().equals("Webhooks"))
                .allSatisfy(each -> assertThat(each.outcome()).as(each.words()).isEqualTo(CheckResult.Outcome.PASSED));
        assertThat(session.check(watching("999")))
                .filteredOn(each -> each.name().equals("Pages"))
                .singleElement()
                .satisfies(each -> assertThat(each.words()).contains("does not administer the page 999"));
    }

    @Test
    void theUsageHeadersAreTheBudget() throws Exception {
        facebook.control("PUT", "/facebook/rules", "usagePercent", "80");
        assertThat(posts(StreamPosition.START, 10).budget())
                .hasValueSatisfying(budget -> assertThat(budget.remaining()).isEqualTo(20));
    }

    @Test
    void theAppsProofGoesAlong() throws Exception {
        facebook.control("PUT", "/facebook/rules", "proofRequired", "true", "strict", "true");
        assertThat(posts(StreamPosition.START, 100).posts()).hasSize(5);
    }

    @Test
    void aPastPeriodIsReadAgain() throws Exception {
        Instant start = now();
        facebook.later("P3D");
        String post = facebook.post("Mila", "In the gap");
        String comment = facebook.comment(post, "Gus", "In the gap too");
        facebook.message("Mila", "Privately in the gap");
        Period period = new Period(start.plus(Duration.ofDays(1)), now().plusSeconds(1));
        facebook.later("P20D");
        assertThat(whole(period, Visibility.PUBLIC))
                .extracting(FetchedPost::platformId)
                .containsExactlyInAnyOrder(post, comment);
        assertThat(whole(period, Visibility.PRIVATE))
                .extracting(FetchedPost::text)
                .containsExactly("Privately in the gap");
    }

    private List<FetchedPost> whole(Period period, Visibility visibility) throws Exception {
        List<FetchedPost> found = new ArrayList<>();
        StreamPosition position = StreamPosition.START;
        boolean more = true;
        while (more) {
            FetchedPage page = session.fetchPeriod(watching(PAGE, OUTLET), visibility, period, position, 2);
            found.addAll(page.posts());
            position = page.position();
            more = page.more();
        }
        return found;
    }
}
