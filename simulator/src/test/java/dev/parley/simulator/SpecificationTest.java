package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.LevelResolverFactory;
import com.atlassian.oai.validator.report.ValidationReport;
import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every answer against the published OpenAPI document of X, where it is at hand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpecificationTest {
    private static final String POST_FIELDS =
            "post.fields=id,text,created_at,conversation_id,lang,entities,attachments,"
                    + "public_metrics,reply_settings,possibly_sensitive,note_post,edit_controls&expansions=author_id,"
                    + "in_reply_to_user_id,referenced_posts,edit_history_post_ids,attachments.media_keys"
                    + "&user.fields=id,name,username,created_at,description,verified,verified_type,protected,public_metrics";
    private static final String DM_FIELDS = "dm_event.fields=id,event_type,text,created_at,dm_conversation_id,entities"
            + "&expansions=sender_id,participant_ids,referenced_posts";
    private final SimulatorServer server = SimulatorServer.start(
            Simulator.start(SimulatorSettings.bare().withDemo().withRateLimitScale(0), Clock.systemUTC()), 0);
    private final World world = server.simulator().world();
    private final Api user = Api.of(server).bearer(Demo.USER_TOKEN + Demo.CARE);
    private Optional<OpenApiInteractionValidator> validator = Optional.empty();
    /** Problem bodies may have members of their own (RFC 7807), such as {@code errors}. */
    private Optional<OpenApiInteractionValidator> problemValidator = Optional.empty();

    @BeforeAll
    void readSpecification() throws IOException {
        Optional<Path> found = shared().map(root -> root.resolve("specs/x/openapi-2.167-xdk-mit.json"));
        Assumptions.assumeTrue(
                found.filter(Files::exists).isPresent(), "the OpenAPI document of X is not beside the project");
        String specification = Files.readString(found.orElseThrow());
        validator = Optional.of(OpenApiInteractionValidator.createForInlineApiSpecification(specification)
                .build());
        problemValidator = Optional.of(OpenApiInteractionValidator.createForInlineApiSpecification(specification)
                .withLevelResolver(LevelResolverFactory.withAdditionalPropertiesIgnored())
                .build());
    }

    private static Optional<Path> shared() {
        String configured = System.getProperty("parley.shared", "");
        if (!configured.isEmpty()) {
            return Optional.of(Path.of(configured));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/specs"))) {
                return Optional.of(at.resolve("shared"));
            }
        }
        return Optional.empty();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Api.Reply valid(Request.Method method, String path, Api.Reply reply) {
        var response = SimpleResponse.Builder.status(reply.status())
                .withContentType(reply.header("content-type"))
                .withBody(reply.text())
                .build();
        String bare = path.replaceFirst("\\?.*", "");
        ValidationReport report = (reply.status() >= 400 ? problemValidator : validator)
                .orElseThrow()
                .validateResponse(bare, method, response);
        assertThat(report.getMessages())
                .as(method + " " + path + " answered " + reply.text())
                .isEmpty();
        return reply;
    }

    private Api.Reply get(String path) {
        Api.Reply reply = user.get("/x" + path);
        assertThat(reply.status()).isEqualTo(200);
        return valid(Request.Method.GET, path, reply);
    }

    @Test
    void readingPostsAndUsers() {
        User ada = world.addUser("ada", "Ada", false);
        Post question = world.publish(PostDraft.post(
                ada.id(), "@harborcare look at https://shop.example/p?q=1 #broken $HP " + "very ".repeat(70)));
        Post reply = world.publish(
                PostDraft.reply(Demo.CARE_ID, "@ada we look", question.id()).quoting(question.id()));
        world.edit(reply, "@ada we look at it");
        world.publish(PostDraft.reply(ada.id(), "@harborcare lost parent", 77));
        world.moveClock(Duration.ofMinutes(1));
        get("/2/users/me?user.fields=created_at,public_metrics,verified_type&expansions=most_recent_post_id");
        get("/2/users/by/username/ada");
        get("/2/users/by/username/nobody_here");
        get("/2/users/" + Demo.CARE_ID + "/mentions?" + POST_FIELDS);
        get("/2/users/" + Demo.CARE_ID + "/tweets?max_results=5&" + POST_FIELDS);
        assertThat(get("/2/tweets/search/recent?query=%40harborcare&" + POST_FIELDS)
                        .text())
                .contains("note_post");
        get("/2/tweets/search/recent?query=nothing_like_it");
        get("/2/tweets?ids=" + question.id() + ",123&" + POST_FIELDS);
        get("/2/tweets/" + reply.id() + "?" + POST_FIELDS);
    }

    @Test
    void writingPosts() {
        User bo = world.addUser("bo", "Bo", false);
        Post question = world.publish(PostDraft.post(bo.id(), "@harborcare hello"));
        String named = "{\"tweet_id\":\"" + question.id() + "\"}";
        String me = "/2/users/" + Demo.CARE_ID;
        Api.Reply created = user.post("/x/2/tweets", "{\"text\":\"Good morning\"}");
        valid(Request.Method.POST, "/2/tweets", created);
        assertThat(created.status()).isEqualTo(201);
        valid(Request.Method.POST, me + "/likes", user.post("/x" + me + "/likes", named));
        String unlike = me + "/likes/" + question.id();
        valid(Request.Method.DELETE, unlike, user.delete("/x" + unlike));
        valid(Request.Method.POST, me + "/retweets", user.post("/x" + me + "/retweets", named));
        String unrepost = me + "/retweets/" + question.id();
        valid(Request.Method.DELETE, unrepost, user.delete("/x" + unrepost));
        String own = created.data().getString("id");
        Post reply = world.publish(PostDraft.reply(bo.id(), "good evening", Long.parseLong(own)));
        String hide = "/2/tweets/" + reply.id() + "/hidden";
        valid(Request.Method.PUT, hide, user.put("/x" + hide, "{\"hidden\":true}"));
        valid(Request.Method.DELETE, "/2/tweets/" + own, user.delete("/x/2/tweets/" + own));
    }

    @Test
    void directMessages() {
        User cy = world.addUser("cy", "Cy", false);
        world.send(cy.id(), Demo.CARE_ID, "Hello @harborcare, see https://shop.example");
        String with = "/2/dm_conversations/with/" + cy.id();
        Api.Reply sent = user.post("/x" + with + "/messages", "{\"text\":\"Hello Cy\"}");
        valid(Request.Method.POST, with + "/messages", sent);
        String conversation = "/2/dm_conversations/" + sent.data().getString("dm_conversation_id");
        Api.Reply second = user.post("/x" + conversation + "/messages", "{\"text\":\"One more thing\"}");
        valid(Request.Method.POST, conversation + "/messages", second);
        get("/2/dm_events?" + DM_FIELDS);
        get(with + "/dm_events?" + DM_FIELDS);
        get(conversation + "/dm_events?" + DM_FIELDS);
        String event = "/2/dm_events/" + second.data().getString("dm_event_id");
        get(event + "?" + DM_FIELDS);
        valid(Request.Method.DELETE, event, user.delete("/x" + event));
    }

    @Test
    void media() {
        String upload = "/2/media/upload";
        Api.Reply image = user.post("/x" + upload, "{\"media\":\"iVBORw==\",\"media_category\":\"tweet_image\"}");
        valid(Request.Method.POST, upload, image);
        valid(
                Request.Method.POST,
                upload,
                user.upload("/x" + upload, Map.of("media_category", "tweet_image"), "media", new byte[] {1}));
        Api.Reply started = user.post(
                "/x" + upload + "/initialize",
                "{\"media_type\":\"video/mp4\",\"media_category\":\"dm_video\",\"total_bytes\":4}");
        valid(Request.Method.POST, upload + "/initialize", started);
        String video = upload + "/" + started.data().getString("id");
        valid(
                Request.Method.POST,
                video + "/append",
                user.post("/x" + video + "/append", "{\"media\":\"iVBORw==\",\"segment_index\":0}"));
        valid(Request.Method.POST, video + "/finalize", user.post("/x" + video + "/finalize", ""));
        String status = upload + "?command=STATUS&media_id=" + started.data().getString("id");
        valid(Request.Method.GET, upload, user.get("/x" + status));
        Api.Reply post = user.post(
                "/x/2/tweets",
                "{\"text\":\"A picture\",\"media\":{\"media_ids\":[\""
                        + image.data().getString("id") + "\"]}}");
        assertThat(post.status()).isEqualTo(201);
        String fields = "?expansions=attachments.media_keys&media.fields=url,type,alt_text";
        assertThat(get("/2/tweets/" + post.data().getString("id") + fields).text())
                .contains("media_keys");
    }

    @Test
    void webhooksAndSubscriptions() throws IOException {
        try (Company company = new Company()) {
            Api app = Api.of(server).bearer(Demo.APP_BEARER);
            Api.Reply made = app.post("/x/2/webhooks", "{\"url\":\"" + company.url() + "\"}");
            valid(Request.Method.POST, "/2/webhooks", made);
            valid(Request.Method.GET, "/2/webhooks", app.get("/x/2/webhooks"));
            String webhook = made.data().getString("id");
            String one = "/2/webhooks/" + webhook;
            valid(Request.Method.PUT, one, app.put("/x" + one, ""));
            Api.Reply subscribed = user.post(
                    "/x/2/activity/subscriptions",
                    "{\"event_type\":\"dm.received\",\"filter\":{\"user_id\":\"" + Demo.CARE_ID
                            + "\"},\"webhook_id\":\"" + webhook + "\"}");
            assertThat(subscribed.status()).isEqualTo(200);
            valid(Request.Method.POST, "/2/activity/subscriptions", subscribed);
            valid(Request.Method.GET, "/2/activity/subscriptions", user.get("/x/2/activity/subscriptions"));
            String subscription = "/2/activity/subscriptions/"
                    + subscribed.data().getJsonObject("subscription").getString("subscription_id");
            valid(Request.Method.PUT, subscription, app.put("/x" + subscription, "{\"tag\":\"private\"}"));
            valid(Request.Method.DELETE, subscription, user.delete("/x" + subscription));
            String today = DateTimeFormatter.ofPattern("uuuuMMddHHmm").format(ZonedDateTime.now(ZoneOffset.UTC));
            String job = "{\"webhook_id\":\"" + webhook + "\",\"from_date\":\"" + today + "\",\"to_date\":\"" + today
                    + "\"}";
            Api.Reply replayed = app.post("/x/2/webhooks/replay", job);
            assertThat(replayed.status()).as(replayed.text()).isEqualTo(200);
            valid(Request.Method.POST, "/2/webhooks/replay", replayed);
            valid(Request.Method.DELETE, one, app.delete("/x" + one));
            assertThat(app.post("/x/2/webhooks", "{\"url\":\"ftp://x\"}").status())
                    .isEqualTo(400);
        }
    }

    @Test
    void refusalsThatTheSpecificationKnows() {
        Api.Reply bad = user.get("/x/2/tweets/search/recent?query=is:reply");
        assertThat(bad.status()).isEqualTo(400);
        valid(Request.Method.GET, "/2/tweets/search/recent", bad);
        Api.Reply gone = user.delete("/x/2/tweets/12345");
        assertThat(gone.status()).isEqualTo(404);
        valid(Request.Method.DELETE, "/2/tweets/12345", gone);
    }
}
