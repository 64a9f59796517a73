package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.replay.Replay;
import dev.parley.simulator.replay.ReplayFile;
import dev.parley.simulator.replay.ReplayOptions;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Credentials;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.World;
import dev.parley.simulator.world.WorldClock;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayAndJournalTest {
    private static final String HEADER =
            "tweet_id,author_id,inbound,created_at,text,response_tweet_id,in_response_to_tweet_id\n";
    private static final String ROWS = HEADER
            + "3,shop,False,Tue Oct 31 22:11:47 +0000 2017,@101 Sorry to hear,,2\n"
            + "2,101,True,Tue Oct 31 22:10:47 +0000 2017,\"@shop it broke, twice\",3,\n"
            + "x,101,True,Tue Oct 31 22:10:47 +0000 2017,bad id,,\n"
            + "4,101,True,yesterday,bad time,,\n"
            + "5,a name,True,Tue Oct 31 22:10:47 +0000 2017,bad author,,\n"
            + "2,101,True,Tue Oct 31 22:10:47 +0000 2017,twice the same id,,\n"
            + "6,102,True,Tue Oct 31 22:12:47 +0000 2017,@shop answer to nothing,,999\n";
    private final World world = new World(new WorldClock(Clock.systemUTC()));

    private Replay play(String csv, ReplayOptions options) throws IOException {
        Replay replay = new Replay(world, ReplayFile.read(new StringReader(csv)), options);
        replay.run();
        return replay;
    }

    private Post posted(Replay replay, String original) {
        return world.posts().find(replay.mapping().getOrDefault(original, 0L)).orElseThrow();
    }

    @Test
    void rowsArePostedInTheOrderOfTimeWithTheirReplies() throws IOException {
        Replay replay = play(ROWS, ReplayOptions.everything(0));
        assertThat(replay.progress()).isEqualTo(new Replay.Progress(Replay.State.FINISHED, 3, 3, 0, 4));
        Post question = posted(replay, "2");
        Post answer = posted(replay, "3");
        assertThat(answer.id()).isGreaterThan(question.id());
        assertThat(answer.facts().inReplyTo()).isEqualTo(question.id());
        assertThat(posted(replay, "6").facts().inReplyTo()).isEqualTo(999);
    }

    @Test
    void wrongRowsAreReportedByLineAndReason() throws IOException {
        assertThat(play(ROWS, ReplayOptions.everything(0)).problems())
                .extracting(ReplayFile.Problem::line)
                .containsExactly(4L, 5L, 6L, 7L);
        assertThat(play(ROWS, ReplayOptions.everything(0)).problems().get(1).reason())
                .isEqualTo("created_at is not a time");
    }

    @Test
    void companiesThatAnswerThemselvesAreLeftOutButHaveTheirAccount() throws IOException {
        Replay replay = play(ROWS, ReplayOptions.everything(0).answersOf(Set.of()));
        assertThat(replay.progress().posted()).isEqualTo(2);
        long shop = world.users().find("shop").orElseThrow().id();
        assertThat(world.accounts().findByUser(shop)).isPresent();
        assertThat(world.posts().mentioning("shop").size()).isEqualTo(2);
    }

    @Test
    void theDemoScriptIsWholeAndItsFollowUpsAnswerTheRealAgent() throws IOException {
        Demo.seed(world);
        assertThat(Demo.script().wrong()).isZero();
        Replay replay = new Replay(world, Demo.script(), Demo.pace(Duration.ZERO));
        replay.run();
        assertThat(replay.progress().posted()).isGreaterThan(40);
        assertThat(world.posts().by(Demo.CARE_ID).size()).isZero();
        assertThat(world.messages().seenBy(Demo.CARE_ID).size()).isGreaterThan(5);
        Replay again = new Replay(world, Demo.script(), Demo.pace(Duration.ZERO));
        again.run();
        assertThat(again.progress().posted()).isZero();
    }

    @Test
    void aJournalBringsTheWorldBack(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("world.journal");
        SimulatorSettings settings = SimulatorSettings.bare().withDemo().withJournal(file);
        long kept;
        String refresh;
        try (Simulator first = Simulator.start(settings, Clock.systemUTC())) {
            World before = first.world();
            Post question = before.publish(PostDraft.post(Demo.BRAND_ID, "line one\nline \"two\" 😀"));
            kept = before.edit(question, "changed").id();
            long gone = before.publish(PostDraft.post(Demo.BRAND_ID, "gone")).id();
            before.record(new Change.PostDeleted(gone));
            before.record(new Change.PostLiked(kept, Demo.CARE_ID, true));
            before.send(Demo.CARE_ID, Demo.BRAND_ID, "private");
            before.moveClock(Duration.ofHours(5));
            var grant = before.accounts().grantsOf(Demo.CARE_ID).get(0);
            refresh = new Credentials(before).rotate(grant).refreshToken();
        }
        Files.writeString(file, "{\"kind\":\"PostAdd", StandardOpenOption.APPEND);
        try (Simulator second = Simulator.start(settings, Clock.systemUTC())) {
            World after = second.world();
            assertThat(after.posts().all().newestFirst().keySet()).containsExactly(kept);
            assertThat(after.posts().find(kept).orElseThrow().likeCount()).isEqualTo(1);
            assertThat(after.messages().seenBy(Demo.BRAND_ID).size()).isEqualTo(1);
            assertThat(after.clock().offset()).isEqualTo(Duration.ofHours(5));
            assertThat(after.accounts().findByRefreshToken(refresh)).isPresent();
            assertThat(after.accounts().findByRefreshToken(Demo.REFRESH_TOKEN + Demo.CARE))
                    .isEmpty();
            assertThat(after.publish(PostDraft.post(Demo.BRAND_ID, "next")).id())
                    .isGreaterThan(kept);
        }
    }
}
