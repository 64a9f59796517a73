package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class XProtocolTest {
    private static final String CARE = Long.toString(Demo.CARE_ID);
    private final SimulatorServer server = SimulatorServer.start(
            Simulator.start(SimulatorSettings.bare().withDemo().withRateLimitScale(100), Clock.systemUTC()), 0);
    private final World world = server.simulator().world();
    private final Api anonymous = Api.of(server);
    private final Api app = anonymous.bearer(Demo.APP_BEARER);
    private final Api user = anonymous.bearer(Demo.USER_TOKEN + Demo.CARE);
    private User ada = new User(1, "nobody", "", "", false, false, 0);

    @BeforeEach
    void adaJoins() {
        ada = world.addUser("ada", "Ada", false);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Post adaPosts(String text) {
        return world.publish(PostDraft.post(ada.id(), text));
    }

    /** Moves the clock past the 30 seconds that recent search leaves out. */
    private void letPostsSettle() {
        world.moveClock(Duration.ofSeconds(31));
    }

    private static String query(String text) {
        return "/x/2/tweets/search/recent?query=" + URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> ids(JsonObject page) {
        return page.containsKey("data")
                ? page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
                        .map(item -> item.getString("id"))
                        .toList()
                : List.of();
    }

    @Test
    void everyPageOfASearchIsReadOnceFromNewestToOldest() {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            all.add(0, Long.toString(adaPosts("@harborcare parcel " + i).id()));
        }
        letPostsSettle();
        List<String> read = new ArrayList<>();
        String next = "";
        do {
            JsonObject page = app.get(query("@harborcare parcel") + next).json();
            read.addAll(ids(page));
            String token = page.getJsonObject("meta").getString("next_token", "");
            next = token.isEmpty() ? "" : "&next_token=" + token;
        } while (!next.isEmpty());
        assertThat(read).containsExactlyElementsOf(all);
    }

    @Test
    void sinceIdGivesOnlyWhatIsNewerAndAnEmptyPageHasNoData() {
        Post first = adaPosts("@harborcare one");
        Post second = adaPosts("@harborcare two");
        JsonObject page =
                app.get(query("@harborcare") + "&since_id=" + first.id()).json();
        assertThat(ids(page)).containsExactly(Long.toString(second.id()));
        JsonObject empty =
                app.get(query("@harborcare") + "&since_id=" + second.id()).json();
        assertThat(empty.toString()).isEqualTo("{\"meta\":{\"result_count\":0}}");
    }

    @Test
    void withoutBoundsASearchLeavesOutTheLastHalfMinute() {
        adaPosts("@harborcare just now");
        assertThat(ids(app.get(query("just now")).json())).isEmpty();
        letPostsSettle();
        assertThat(ids(app.get(query("just now")).json())).hasSize(1);
    }

    @Test
    void aSinceIdOlderThanAWeekIsRefused() {
        Post old = adaPosts("@harborcare old");
        world.moveClock(Duration.ofDays(8));
        Api.Reply reply = app.get(query("@harborcare") + "&since_id=" + old.id());
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getString("type")).endsWith("/invalid-request");
    }

    @Test
    void theAnswerMirrorsTheDialectOfTheRequest() {
        Post question = adaPosts("@harborcare where is it");
        Post reply = world.publish(PostDraft.reply(Demo.CARE_ID, "on its way", question.id()));
        JsonObject post = user.get("/x/2/tweets/" + reply.id()
                        + "?post.fields=public_metrics,author_id,nonsense&expansions=referenced_posts,nonsense")
                .json();
        assertThat(post.getJsonObject("data").keySet())
                .containsExactlyInAnyOrder("id", "text", "edit_history_post_ids", "public_metrics", "referenced_posts");
        assertThat(post.getJsonObject("includes").keySet()).containsExactly("posts");
        JsonObject tweet = user.get("/x/2/tweets/" + reply.id()
                        + "?tweet.fields=public_metrics,author_id,referenced_tweets&expansions=referenced_tweets.id")
                .json();
        assertThat(tweet.getJsonObject("data").keySet())
                .containsExactlyInAnyOrder(
                        "id", "text", "edit_history_tweet_ids", "public_metrics", "referenced_tweets", "author_id");
        assertThat(tweet.getJsonObject("data").getJsonObject("public_metrics")).containsKey("retweet_count");
        assertThat(tweet.getJsonObject("includes").keySet()).containsExactly("tweets");
    }

    @Test
    void lookupsReportWhatIsGoneBesideWhatIsThere() {
        Post there = adaPosts("here");
        JsonObject answer = app.get("/x/2/tweets?ids=" + there.id() + ",1234").json();
        assertThat(ids(answer)).containsExactly(Long.toString(there.id()));
        assertThat(answer.getJsonArray("errors").getJsonObject(0).getString("resource_id"))
                .isEqualTo("1234");
    }

    @Test
    void aReplyIsPostedOnceAndAppearsInTheConversation() {
        Post question = adaPosts("@harborcare where is it");
        String body = "{\"text\":\"On its way.\",\"reply\":{\"in_reply_to_tweet_id\":\"" + question.id() + "\"}}";
        Api.Reply created = user.post("/x/2/tweets", body);
        assertThat(created.status()).isEqualTo(201);
        Api.Reply again = user.post("/x/2/tweets", body);
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.json().getString("detail")).contains("duplicate content");
        JsonObject own = user.get("/x/2/users/" + CARE + "/tweets?since_id=" + question.id())
                .json();
        assertThat(ids(own)).containsExactly(created.data().getString("id"));
    }

    @Test
    void whatIsTooLongIsRefused() {
        Api.Reply reply = user.post("/x/2/tweets", "{\"text\":\"" + "x".repeat(281) + "\"}");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().getString("detail")).contains("too long");
    }

    @Test
    void appOnlyTokensNeitherWriteNorReadMessages() {
        assertThat(app.post("/x/2/tweets", "{\"text\":\"hello\"}").json().getString("type"))
                .endsWith("/unsupported-authentication");
        assertThat(app.get("/x/2/dm_events").status()).isEqualTo(403);
        assertThat(anonymous.get("/x/2/dm_events").json().getString("title")).isEqualTo("Unauthorized");
    }

    @Test
    void onTheSelfServePlanOnlySummonedRepliesAreAllowed() {
        anonymous.put("/control/rules", "{\"plan\":\"SELF_SERVE\"}");
        Post unrelated = adaPosts("my sofa is late");
        Post calling = adaPosts("@harborcare my sofa is late");
        String reply = "{\"text\":\"Hi\",\"reply\":{\"in_reply_to_tweet_id\":\"%s\"}}";
        assertThat(user.post("/x/2/tweets", reply.formatted(unrelated.id())).status())
                .isEqualTo(403);
        assertThat(user.post("/x/2/tweets", reply.formatted(calling.id())).status())
                .isEqualTo(201);
        assertThat(user.post("/x/2/users/" + CARE + "/likes", "{\"tweet_id\":\"" + calling.id() + "\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void directMessagesArePagedPerUserAndDeletedForOneSideOnly() {
        for (int i = 0; i < 5; i++) {
            world.send(ada.id(), Demo.CARE_ID, "private " + i);
        }
        JsonObject page = user.get("/x/2/dm_events?max_results=2&dm_event.fields=created_at,dm_conversation_id"
                        + "&expansions=sender_id&user.fields=username")
                .json();
        assertThat(ids(page)).hasSize(2);
        JsonObject newest = page.getJsonArray("data").getJsonObject(0);
        assertThat(newest.getString("text")).isEqualTo("private 4");
        assertThat(newest.getString("sender_id")).isEqualTo(Long.toString(ada.id()));
        String token = page.getJsonObject("meta").getString("next_token");
        JsonObject rest = user.get("/x/2/dm_conversations/with/" + ada.id() + "/dm_events?pagination_token=" + token)
                .json();
        assertThat(ids(rest)).hasSize(3);
        assertThat(user.delete("/x/2/dm_events/" + newest.getString("id")).status())
                .isEqualTo(200);
        assertThat(user.get("/x/2/dm_events/" + newest.getString("id")).status())
                .isEqualTo(404);
        assertThat(world.messages().seenBy(ada.id()).size()).isEqualTo(5);
    }

    @Test
    void aSentMessageNamesItsConversation() {
        Api.Reply sent = user.post("/x/2/dm_conversations/with/" + ada.id() + "/messages", "{\"text\":\"Hello\"}");
        assertThat(sent.status()).isEqualTo(201);
        String conversation = sent.data().getString("dm_conversation_id");
        assertThat(conversation).isEqualTo(Math.min(ada.id(), Demo.CARE_ID) + "-" + Math.max(ada.id(), Demo.CARE_ID));
        assertThat(ids(user.get("/x/2/dm_conversations/" + conversation + "/dm_events")
                        .json()))
                .containsExactly(sent.data().getString("dm_event_id"));
    }

    @Test
    void aReplyToSomebodyElseCannotBeEdited() {
        Post question = world.publish(PostDraft.post(Demo.BRAND_ID, "@harborcare where is it?"));
        Post answer = world.publish(PostDraft.reply(Demo.CARE_ID, "On its way.", question.id()));
        Post own = world.publish(PostDraft.post(Demo.CARE_ID, "We are opn."));
        assertThat(edit(answer).status()).isEqualTo(403);
        assertThat(edit(own).status()).isEqualTo(201);
    }

    private Api.Reply edit(Post post) {
        return user.post(
                "/x/2/tweets", "{\"text\":\"changed\",\"edit_options\":{\"previous_post_id\":\"" + post.id() + "\"}}");
    }

    @Test
    void anEditedPostTakesTheOldOnesPlace() {
        Post old = adaPosts("@harborcare tpyo");
        Api.Reply edited = anonymous.put("/control/posts/" + old.id(), "{\"text\":\"@harborcare typo\"}");
        String id = edited.json().getString("id");
        JsonObject mentions = app.get("/x/2/users/" + CARE + "/mentions").json();
        assertThat(ids(mentions)).containsExactly(id);
        JsonObject post = mentions.getJsonArray("data").getJsonObject(0);
        assertThat(post.getJsonArray("edit_history_post_ids").getValuesAs(JsonString::getString))
                .containsExactly(Long.toString(old.id()), id);
    }

    @Test
    void rateLimitsAreAnnouncedAndEnforcedUntilTheWindowEnds() {
        anonymous.put("/control/rules", "{\"rateLimitScale\":1}");
        Api.Reply first = user.get("/x/2/dm_events");
        assertThat(first.header("x-rate-limit-limit")).isEqualTo("15");
        assertThat(first.header("x-rate-limit-remaining")).isEqualTo("14");
        for (int i = 0; i < 14; i++) {
            user.get("/x/2/dm_events");
        }
        Api.Reply refused = user.get("/x/2/dm_events");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("x-rate-limit-remaining")).isEqualTo("0");
        world.moveClock(Duration.ofMinutes(15));
        assertThat(user.get("/x/2/dm_events").status()).isEqualTo(200);
    }

    @Test
    void outOfCreditsStopsEverything() {
        anonymous.put("/control/rules", "{\"outOfCredits\":true}");
        assertThat(user.get("/x/2/users/me").status()).isEqualTo(402);
    }

    @Test
    void likesRepostsAndHidingAreStates() {
        Post own = world.publish(PostDraft.post(Demo.CARE_ID, "We open at nine"));
        Post reply = world.publish(PostDraft.reply(ada.id(), "rude words", own.id()));
        String named = "{\"tweet_id\":\"" + reply.id() + "\"}";
        user.post("/x/2/users/" + CARE + "/likes", named);
        assertThat(user.post("/x/2/users/" + CARE + "/likes", named).data().getBoolean("liked"))
                .isTrue();
        assertThat(reply.likeCount()).isEqualTo(1);
        user.post("/x/2/users/" + CARE + "/retweets", named);
        user.post("/x/2/users/" + CARE + "/retweets", named);
        assertThat(reply.repostCount()).isEqualTo(1);
        user.delete("/x/2/users/" + CARE + "/retweets/" + reply.id());
        assertThat(reply.repostCount()).isZero();
        assertThat(user.put("/x/2/tweets/" + reply.id() + "/hidden", "{\"hidden\":true}")
                        .status())
                .isEqualTo(200);
        assertThat(reply.hidden()).isTrue();
        assertThat(user.delete("/x/2/tweets/" + own.id()).data().getBoolean("deleted"))
                .isTrue();
        assertThat(user.delete("/x/2/tweets/" + own.id()).status()).isEqualTo(404);
    }
}
