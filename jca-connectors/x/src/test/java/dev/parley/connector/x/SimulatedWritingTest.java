package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.SentPost;
import dev.parley.connector.api.SocialConnection;
import dev.parley.simulator.fault.FaultKind;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.x.PlatformRules.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Writing and acting, over real HTTP against the simulated platform. */
class SimulatedWritingTest extends SimulatedX {

    @Test
    void repliesActsAndDeletes() throws Exception {
        Post asked = adaSays("@acme my parcel is lost");
        String id = String.valueOf(asked.id());
        try (SocialConnection x = connect()) {
            SentPost sent = x.publish(reply(asked, "We look into it."));
            assertThat(x.lookUp(List.of(sent.platformId(), "1")))
                    .singleElement()
                    .satisfies(post -> assertThat(post.inReplyTo()).isEqualTo(id));
            SentPost own = x.publish(new OutboundPost(
                    Visibility.PUBLIC, "", "", "We are moving", world.clock().instant()));
            Post answer = world.publish(PostDraft.reply(ada.id(), "Good luck", Long.parseLong(own.platformId())));
            for (Kind kind : List.of(Kind.LIKE, Kind.LIKE, Kind.UNLIKE, Kind.REPOST, Kind.REPOST, Kind.UNDO_REPOST)) {
                x.perform(new PostAction(kind, id));
            }
            x.perform(new PostAction(Kind.HIDE, String.valueOf(answer.id())));
            x.perform(new PostAction(Kind.UNHIDE, String.valueOf(answer.id())));
            x.perform(new PostAction(Kind.DELETE, sent.platformId()));
            x.perform(new PostAction(Kind.DELETE, sent.platformId()));
            SentPost note = x.publish(message("Hello"));
            x.perform(new PostAction(Kind.DELETE_MESSAGE, note.platformId()));
            assertThat(x.lookUp(List.of(sent.platformId()))).isEmpty();
        }
    }

    @Test
    void findsWhatWasWrittenBeforeTheConnectionBroke() throws Exception {
        Post asked = adaSays("@acme my parcel is lost");
        OutboundPost reply = reply(asked, "We look into it: https://acme.example/parcels?id=1 & more");
        fault(FaultKind.RESET_AFTER, "POST /2/tweets");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(reply)).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        }
        try (SocialConnection x = connect()) {
            assertThat(x.findSent(reply)).isPresent();
            assertThat(x.findSent(reply(asked, "Something else"))).isEmpty();
            assertThat(XFixture.problemOf(() -> x.publish(reply)).action()).isEqualTo(Action.DUPLICATE);
        }
    }

    @Test
    void findsAMessageThatWasWrittenBeforeTheConnectionBroke() throws Exception {
        OutboundPost message = message("On its way.");
        fault(FaultKind.RESET_AFTER, "POST /2/dm_conversations/*");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(message)).action()).isEqualTo(Action.UNKNOWN_OUTCOME);
        }
        try (SocialConnection x = connect()) {
            assertThat(x.findSent(message)).isPresent();
        }
    }

    @Test
    void theSelfServePlanRefusesAReplyThatNobodyAskedFor() throws Exception {
        server.simulator().platform().rules().choose(Plan.SELF_SERVE);
        Post other = adaSays("my parcel is lost");
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> x.publish(reply(other, "Can we help?")))
                            .code())
                    .isEqualTo("x.not-summoned");
            assertThat(XFixture.problemOf(() -> x.perform(new PostAction(Kind.LIKE, String.valueOf(other.id()))))
                            .code())
                    .isEqualTo("x.not-in-plan");
        }
    }
}
