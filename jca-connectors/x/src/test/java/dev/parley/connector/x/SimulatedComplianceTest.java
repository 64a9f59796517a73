package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.BatchCompliance;
import dev.parley.connector.api.BatchCompliance.Job;
import dev.parley.connector.api.BatchCompliance.State;
import dev.parley.connector.api.BatchCompliance.Subject;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AuthorErased;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.SocialConnection;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Over real HTTP against the simulated platform. */
@DisplayName("IN-8: batch compliance jobs on X")
class SimulatedComplianceTest extends SimulatedX {

    private static BatchCompliance of(SocialConnection x) {
        return x.facet(BatchCompliance.class).orElseThrow();
    }

    @Test
    void a_job_tells_which_posts_are_gone() throws Exception {
        Post kept = adaSays("I stay");
        Post gone = adaSays("I go");
        world.record(new Change.PostDeleted(gone.id()));
        try (SocialConnection x = connect()) {
            Job job = of(x).createJob(Subject.POSTS, "nightly");
            assertThat(job.state()).isEqualTo(State.CREATED);
            of(x).upload(job, List.of("" + kept.id(), "" + gone.id()));
            Job working = of(x).findJob(job.id());
            assertThat(working.state()).isEqualTo(State.IN_PROGRESS);
            assertThat(XFixture.problemOf(() -> of(x).download(working)).code()).isEqualTo("x.job-not-ready");
            world.moveClock(Duration.ofSeconds(5));
            Job done = of(x).findJob(job.id());
            List<PlatformChange> changes = of(x).download(done);
            assertThat(changes).singleElement().isInstanceOfSatisfying(Deleted.class, change -> {
                assertThat(change.platformId()).isEqualTo("" + gone.id());
                assertThat(change.reason()).isEqualTo("deleted");
            });
            assertThat(of(x).listJobs(Subject.POSTS)).extracting(Job::id).containsExactly(job.id());
            assertThat(of(x).listJobs(Subject.PEOPLE)).isEmpty();
        }
    }

    @Test
    void a_job_tells_which_people_are_gone() throws Exception {
        try (SocialConnection x = connect()) {
            Job job = of(x).createJob(Subject.PEOPLE, "");
            of(x).upload(job, List.of("" + ada.id(), "999999999999"));
            world.moveClock(Duration.ofSeconds(5));
            assertThat(of(x).download(of(x).findJob(job.id())))
                    .singleElement()
                    .isInstanceOfSatisfying(
                            AuthorErased.class,
                            change -> assertThat(change.platformUserId()).isEqualTo("999999999999"));
        }
    }

    @Test
    void a_job_without_ids_lapses() throws Exception {
        try (SocialConnection x = connect()) {
            Job job = of(x).createJob(Subject.POSTS, "late");
            world.moveClock(Duration.ofMinutes(20));
            assertThat(of(x).findJob(job.id()).state()).isEqualTo(State.EXPIRED);
            assertThat(XFixture.problemOf(() -> of(x).upload(job, List.of("1"))).code())
                    .isNotEmpty();
        }
    }

    @Test
    void only_the_app_may_ask() throws Exception {
        secrets.remove(dev.parley.connector.api.AccountAccess.Credential.APP_BEARER);
        try (SocialConnection x = connect()) {
            assertThat(XFixture.problemOf(() -> of(x).createJob(Subject.POSTS, "user"))
                            .code())
                    .startsWith("x.");
        }
    }
}
