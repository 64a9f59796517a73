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
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Source;
import dev.parley.connector.api.StreamPosition;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What is read on Facebook, and with which credentials. */
class FacebookAgainstSimulatorTest {

    @AutoClose
    private final SimulatedFacebook facebook = new SimulatedFacebook();

    private final FacebookSession session = facebook.session();

    @Test
    void thePagesOfTheUserAreListed() throws Exception {
        assertThat(session.listSources()).extracting(Source::platformId).containsExactly(PAGE, OUTLET);
        assertThat(session.whoAmI().displayName()).isEqualTo("Robin Harbor");
    }

    @Test
    void postsAndCommentsAreReadOnceAndOldestFirst() throws Exception {
        FetchedPage first = facebook.posts(StreamPosition.START, 100);
        assertThat(first.posts())
                .hasSize(5)
                .isSortedAccordingTo(Gathered.OLDEST_FIRST)
                .allSatisfy(post -> assertThat(post.source()).isEqualTo(PAGE));
        assertThat(facebook.posts(first.position(), 100).posts()).isEmpty();
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
            FetchedPage page = facebook.posts(position, 2);
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
        StreamPosition before = facebook.posts(StreamPosition.START, 100).position();
        facebook.later("P10D");
        StreamPosition then = facebook.posts(before, 100).position();
        String comment = facebook.comment(post, "Gus", "I come late");
        assertThat(facebook.posts(then, 100).posts())
                .extracting(FetchedPost::platformId)
                .containsExactly(comment);
    }

    @Test
    void editsAndDeletionsAreSeen() throws Exception {
        String post = facebook.post("Mila", "My chair squeaks");
        String comment = facebook.comment(post, "Gus", "Mine too");
        StreamPosition position = facebook.posts(StreamPosition.START, 100).position();
        facebook.control("PUT", "/facebook/items/" + post, "text", "My chair sings");
        facebook.control("DELETE", "/facebook/items/" + comment);
        FetchedPage page = facebook.posts(position, 100);
        assertThat(page.changes())
                .anySatisfy(change -> assertThat(change).isInstanceOfSatisfying(PlatformChange.Edited.class, edited -> {
                    assertThat(edited.platformId()).isEqualTo(post);
                    assertThat(edited.text()).isEqualTo("My chair sings");
                }))
                .anySatisfy(change -> assertThat(change)
                        .isInstanceOfSatisfying(
                                PlatformChange.Deleted.class,
                                deleted -> assertThat(deleted.platformId()).isEqualTo(comment)));
        assertThat(facebook.posts(page.position(), 100).changes()).isEmpty();
    }

    @Test
    void manyCommentsComeThroughSeveralPages() throws Exception {
        String post = facebook.post("Mila", "What do you think?");
        for (int i = 0; i < 105; i++) {
            facebook.comment(post, "Gus", "Thought " + i);
        }
        assertThat(facebook.posts(StreamPosition.START, 500).posts())
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
        FetchedPage page = facebook.messages(StreamPosition.START);
        FetchedPost message = page.posts().stream()
                .filter(each -> each.platformId().equals(mid))
                .findFirst()
                .orElseThrow();
        assertThat(message.visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(message.author().displayName()).isEqualTo("Mila");
        assertThat(message.threadKey())
                .isEqualTo(PAGE + ":" + message.counterpart().platformId());
        assertThat(facebook.messages(page.position()).posts()).isEmpty();
        facebook.message("Mila", "Hello?");
        assertThat(facebook.messages(page.position()).posts())
                .extracting(FetchedPost::text)
                .containsExactly("Hello?");
    }

    @Test
    void longConversationsAreReadThrough() throws Exception {
        for (int i = 0; i < 50; i++) {
            facebook.message("Mila", "Line " + i);
        }
        assertThat(facebook.messages(StreamPosition.START).posts())
                .filteredOn(each -> each.text().startsWith("Line"))
                .hasSize(50);
    }

    @Test
    void aPageTokenThatEndedIsAskedForAgainOnce() throws Exception {
        facebook.posts(StreamPosition.START, 10);
        facebook.control(
                "POST",
                "/facebook/tokens/end",
                "token",
                dev.parley.simulator.facebook.FacebookDemo.PAGE_TOKEN,
                "subcode",
                "460");
        facebook.post("Mila", "After the change");
        assertThat(facebook.posts(StreamPosition.START, 100).posts())
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
        var problem = problemOf(() -> facebook.posts(StreamPosition.START, 10));
        assertThat(problem.action()).isEqualTo(Action.REFRESH);
        assertThat(problem.code()).isEqualTo("facebook.token-expired");
        assertThat(problemOf(session::refreshTokens).code()).isEqualTo("facebook.reauthorise");
    }

    @Test
    void theTokenIsExchangedForALongOne() throws Exception {
        var fresh = session.refreshTokens();
        assertThat(fresh.expiresAt()).isAfter(facebook.now().plus(Duration.ofDays(50)));
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
        assertThat(facebook.posts(StreamPosition.START, 10).budget())
                .hasValueSatisfying(budget -> assertThat(budget.remaining()).isEqualTo(20));
    }

    @Test
    void theAppsProofGoesAlong() throws Exception {
        facebook.control("PUT", "/facebook/rules", "proofRequired", "true", "strict", "true");
        assertThat(facebook.posts(StreamPosition.START, 100).posts()).hasSize(5);
    }

    @Test
    void aPastPeriodIsReadAgain() throws Exception {
        Instant start = facebook.now();
        facebook.later("P3D");
        String post = facebook.post("Mila", "In the gap");
        String comment = facebook.comment(post, "Gus", "In the gap too");
        facebook.message("Mila", "Privately in the gap");
        Period period =
                new Period(start.plus(Duration.ofDays(1)), facebook.now().plusSeconds(1));
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
