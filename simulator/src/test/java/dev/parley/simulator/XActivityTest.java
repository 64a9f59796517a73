package dev.parley.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.simulator.demo.Demo;
import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.Change;
import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.PostDraft;
import dev.parley.simulator.world.User;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Iterator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What X tells of what happens, over webhooks and the activity stream, and the rules of the other stream (WIRE 1.4, 1.9). */
@Timeout(60)
class XActivityTest {
    private static final String SUBSCRIPTIONS = "/x/2/activity/subscriptions";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String RULES = "/x/2/tweets/search/stream/rules";
    private final SimulatorServer server = SimulatorServer.start(
            Simulator.start(SimulatorSettings.bare().withDemo().withRateLimitScale(0), Clock.systemUTC()), 0);
    private final World world = server.simulator().world();
    private final Api app = Api.of(server).bearer(Demo.APP_BEARER);
    private final User ada = world.addUser("ada", "Ada", false);

    @AfterEach
    void stop() {
        server.close();
    }

    private Post adaPosts(String text) {
        return world.publish(PostDraft.post(ada.id(), text));
    }

    private String subscribe(String type, String more) {
        Api.Reply made = app.post(
                SUBSCRIPTIONS,
                "{\"event_type\":\"" + type + "\",\"filter\":{\"user_id\":\"" + ada.id() + "\"}" + more + "}");
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.data().getJsonObject("subscription").getString("subscription_id");
    }

    private String webhook(Company company) {
        return app.post("/x/2/webhooks", "{\"url\":\"" + company.url() + "\"}")
                .data()
                .getString("id");
    }

    /** The activity stream without its signs of life; each call of the iterator waits for the next event. */
    private Iterator<JsonObject> stream(String query) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(app.uri("/x/2/activity/stream" + query))
                .header("Authorization", "Bearer " + Demo.APP_BEARER)
                .timeout(Duration.ofSeconds(20))
                .build();
        Stream<String> lines = CLIENT.send(request, BodyHandlers.ofLines()).body();
        return lines.filter(line -> !line.isBlank())
                .map(line -> JsonText.parse(line).orElseThrow().getJsonObject("data"))
                .iterator();
    }

    @Test
    void aPostThatIsDeletedTellsWhoseItWasHoweverOldItIs() throws Exception {
        Post old = adaPosts("Nobody has subscribed yet");
        try (Company company = new Company()) {
            subscribe("post.delete", ",\"webhook_id\":\"" + webhook(company) + "\"");
            world.record(new Change.PostDeleted(old.id()));
            JsonObject payload = company.next().getJsonObject("payload");
            assertThat(payload.getString("id")).isEqualTo(Long.toString(old.id()));
            assertThat(payload.getString("author_id")).isEqualTo(Long.toString(ada.id()));
        }
    }

    @Test
    void theStreamTellsAnAppWhatItSubscribedToAndWhatItMissed() throws Exception {
        subscribe("post.create", ",\"tag\":\"ada\"");
        adaPosts("missed");
        world.publish(PostDraft.post(Demo.CARE_ID, "of no interest"));
        Iterator<JsonObject> events = stream("?backfill_minutes=5");
        adaPosts("seen");
        JsonObject missed = events.next();
        assertThat(missed.getString("event_type")).isEqualTo("post.create");
        assertThat(missed.getString("tag")).isEqualTo("ada");
        assertThat(missed.getJsonObject("payload").getString("text")).isEqualTo("missed");
        assertThat(events.next().getJsonObject("payload").getString("text")).isEqualTo("seen");
        assertThat(app.get("/x/2/activity/stream").status())
                .as("one connection at a time")
                .isEqualTo(429);
        Api.of(server).delete("/control/x/stream");
        assertThat(app.get("/x/2/activity/stream?backfill_minutes=6").status()).isEqualTo(400);
        assertThat(Api.of(server)
                        .bearer(Demo.USER_TOKEN + Demo.CARE)
                        .get("/x/2/activity/stream")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aSubscriptionGetsAnotherTagAndAWebhook() throws Exception {
        try (Company company = new Company()) {
            String id = subscribe("post.create", ",\"tag\":\"old\"");
            String webhook = webhook(company);
            Api.Reply changed =
                    app.put(SUBSCRIPTIONS + "/" + id, "{\"tag\":\"new\",\"webhook_id\":\"" + webhook + "\"}");
            assertThat(changed.data().getJsonObject("subscription").getString("tag"))
                    .isEqualTo("new");
            adaPosts("hello");
            assertThat(company.next().getString("tag")).isEqualTo("new");
            subscribe("post.create", "");
            String other = app.get(SUBSCRIPTIONS)
                    .json()
                    .getJsonArray("data")
                    .getJsonObject(1)
                    .getString("subscription_id");
            assertThat(app.put(SUBSCRIPTIONS + "/" + other, "{\"webhook_id\":\"" + webhook + "\"}")
                            .status())
                    .as("there is such a one")
                    .isEqualTo(400);
            assertThat(app.put(SUBSCRIPTIONS + "/1", "{\"tag\":\"x\"}").status())
                    .isEqualTo(404);
            Api stranger = Api.of(server).bearer(Demo.APP_BEARER + "-" + Demo.BRAND);
            assertThat(stranger.put(SUBSCRIPTIONS + "/" + id, "{\"tag\":\"x\"}").status())
                    .isEqualTo(404);
            assertThat(stranger.delete(SUBSCRIPTIONS + "/" + id).status()).isEqualTo(404);
        }
    }

    @Test
    void aWebhookIsToldAgainWhatItMissed() throws Exception {
        try (Company company = new Company()) {
            String webhook = webhook(company);
            subscribe("post.create", ",\"webhook_id\":\"" + webhook + "\"");
            adaPosts("too early");
            String early = company.next().getString("event_uuid");
            world.moveClock(Duration.ofHours(2));
            adaPosts("again, please");
            String wanted = company.next().getString("event_uuid");
            assertThat(replay(webhook, Duration.ofMinutes(30), Duration.ZERO)
                            .data()
                            .getString("job_id"))
                    .isNotEmpty();
            assertThat(company.next().getString("event_uuid")).isEqualTo(wanted);
            replay(webhook, Duration.ofHours(3), Duration.ofHours(1));
            assertThat(company.next().getString("event_uuid")).isEqualTo(early);
            assertThat(replay(webhook, Duration.ofHours(30), Duration.ZERO).status())
                    .isEqualTo(400);
            assertThat(replay(webhook, Duration.ZERO, Duration.ofHours(1)).status())
                    .isEqualTo(400);
            assertThat(replay("12", Duration.ofHours(1), Duration.ZERO).status())
                    .isEqualTo(404);
            String never = "{\"webhook_id\":\"" + webhook + "\",\"from_date\":\"202613010000\",\"to_date\":\"x\"}";
            assertThat(app.post("/x/2/webhooks/replay", never).status()).isEqualTo(400);
        }
    }

    private Api.Reply replay(String webhook, Duration from, Duration to) {
        DateTimeFormatter minute = DateTimeFormatter.ofPattern("uuuuMMddHHmm").withZone(ZoneOffset.UTC);
        Instant now = world.clock().instant();
        return app.post(
                "/x/2/webhooks/replay",
                "{\"webhook_id\":\"" + webhook + "\",\"from_date\":\"" + minute.format(now.minus(from))
                        + "\",\"to_date\":\"" + minute.format(now.minus(to)) + "\"}");
    }

    private JsonObject changeRules(String query, String body) {
        Api.Reply changed = app.post(RULES + query, body);
        assertThat(changed.status()).as(changed.text()).isBetween(200, 201);
        return changed.json().getJsonObject("meta").getJsonObject("summary");
    }

    private int rules() {
        return app.get(RULES).json().getJsonObject("meta").getInt("result_count");
    }

    @Test
    void rulesAreDeletedByWhatTheySayByTheirIdsOrAllAtOnce() {
        changeRules("", "{\"add\":[{\"value\":\"modem\"},{\"value\":\"router\"},{\"value\":\"cable\"}]}");
        JsonObject gone = changeRules("", "{\"delete\":{\"values\":[\"modem\",\"fax\"]}}");
        assertThat(gone.getInt("deleted")).isEqualTo(1);
        assertThat(gone.getInt("not_deleted")).isEqualTo(1);
        String router =
                app.get(RULES).json().getJsonArray("data").getJsonObject(0).getString("id");
        changeRules("?dry_run=true", "{\"delete\":{\"ids\":[\"" + router + "\"]}}");
        assertThat(rules()).isEqualTo(2);
        changeRules("", "{\"delete\":{\"ids\":[" + router + "]}}");
        assertThat(rules()).isEqualTo(1);
        assertThat(changeRules("?delete_all=true", "").getInt("deleted")).isEqualTo(1);
        assertThat(rules()).isZero();
        for (String wrong : new String[] {"{\"delete\":{}}", "{\"delete\":[]}", "{\"add\":[\"modem\"]}", "{}"}) {
            assertThat(app.post(RULES, wrong).status()).as(wrong).isEqualTo(400);
        }
    }
}
