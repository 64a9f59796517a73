package dev.parley.connector.x;

import static dev.parley.connector.x.XFixture.EMPTY_PAGE;
import static dev.parley.connector.x.XFixture.message;
import static dev.parley.connector.x.XFixture.reply;
import static dev.parley.connector.x.XFixture.watching;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.OutboundPost;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PostAction;
import dev.parley.connector.api.PostAction.Kind;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.Subscription;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.ScriptedServer.Request;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we send is what X's own OpenAPI description knows: paths, parameters, their values, and body members. */
class RequestsMatchTheSpecificationTest {

    private static final Map<String, Integer> CHECKED = new TreeMap<>();

    private final XFixture x = new XFixture();
    private JsonObject specification = JsonValue.EMPTY_JSON_OBJECT;

    @BeforeEach
    void load() throws IOException {
        Optional<Path> file = specificationFile();
        Assumptions.assumeTrue(file.isPresent(), "X's OpenAPI description is not at hand (shared/specs/x).");
        try (InputStream in = Files.newInputStream(file.orElseThrow())) {
            specification = Json.createReader(in).readObject();
        }
    }

    private static Optional<Path> specificationFile() {
        Path name = Path.of("specs", "x", "openapi-2.167-xdk-mit.json");
        Stream<Path> roots = Optional.ofNullable(System.getProperty("parley.shared")).map(Path::of).stream();
        Stream<Path> parents = Stream.iterate(
                        Path.of("").toAbsolutePath(), folder -> folder != null, folder -> folder.getParent())
                .map(folder -> folder.resolve("shared"));
        return Stream.concat(roots, parents)
                .map(root -> root.resolve(name))
                .filter(Files::exists)
                .findFirst();
    }

    /** The table is seen in every build. */
    @AfterAll
    static void tell() {
        StringBuilder table = new StringBuilder(String.format("%n%-58s %8s%n", "operation of X", "requests"));
        CHECKED.forEach((operation, count) -> table.append(String.format("%-58s %8d%n", operation, count)));
        System.getLogger(RequestsMatchTheSpecificationTest.class.getName())
                .log(System.Logger.Level.INFO, table.toString());
    }

    @AfterEach
    void stop() {
        x.close();
    }

    @Test
    void readingMatches() throws PlatformException {
        x.server.answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE);
        String key = new SearchQuery("@acme").bookmarkKey();
        x.session().fetchPosts(watching("acme"), StreamPosition.START, 1000);
        x.session().fetchPosts(watching("acme"), new StreamPosition(Map.of(key, "known=9;resume=10")), 1);
        x.session().fetchMessages(WatchQuery.of(List.of()), StreamPosition.START, 1000);
        x.server.answers(200, "{\"data\":[]}").answers(200, "{\"data\":{\"id\":\"55\"}}");
        x.session().lookUp(List.of("1", "2"));
        x.session().whoAmI();
        x.server.answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE);
        x.session().findSent(reply("Hello"));
        x.session().findSent(message("Hello"));
        assertThat(x.server.requests()).hasSize(7).allSatisfy(this::matches);
    }

    @Test
    void writingMatches() throws PlatformException {
        x.server.answers(201, "{\"data\":{\"id\":\"9\"}}").answers(201, "{\"data\":{\"dm_event_id\":\"9\"}}");
        x.session().publish(reply("Hello"));
        x.session().publish(message("Hello"));
        for (Kind kind : EnumSet.range(Kind.LIKE, Kind.UNHIDE)) {
            boolean on = !List.of(Kind.UNLIKE, Kind.UNDO_REPOST, Kind.UNHIDE).contains(kind);
            x.server.answers(
                    200,
                    ("{\"data\":{\"liked\":?,\"retweeted\":?,\"deleted\":?,\"hidden\":?}}")
                            .replace("?", String.valueOf(on)));
            x.session().perform(new PostAction(kind, "9"));
        }
        assertThat(x.server.requests()).hasSize(10).allSatisfy(this::matches);
    }

    @Test
    void periodsGonePostsAndEditsMatch() throws PlatformException {
        Period period = new Period(XFixture.NOW.minusSeconds(7200), XFixture.NOW.minusSeconds(3600));
        x.server.answers(200, EMPTY_PAGE).answers(200, EMPTY_PAGE).answers(200, "{\"data\":[]}");
        x.session().fetchPeriod(watching("acme"), Visibility.PUBLIC, period, StreamPosition.START, 10);
        x.session().fetchPeriod(watching("acme"), Visibility.PRIVATE, period, StreamPosition.START, 10);
        x.session().listGone(List.of("1", "2"));
        x.server.answers(201, "{\"data\":{\"id\":\"10\"}}");
        x.session().perform(new PostAction(Kind.EDIT, "9", "Better words", "", ""));
        assertThat(x.server.requests()).hasSize(4).allSatisfy(this::matches);
    }

    @Test
    void uploadsMatch() throws PlatformException {
        String made = "{\"data\":{\"id\":\"7\"}}";
        x.server.answers(200, made).answers(200, made).answers(201, "{\"data\":{\"id\":\"9\"}}");
        x.session().publish(with("picture", "image/png", Visibility.PUBLIC));
        x.server
                .answers(200, made)
                .answers(200, "{\"data\":{\"expires_at\":1}}")
                .answers(200, made);
        x.server.answers(201, "{\"data\":{\"dm_event_id\":\"9\"}}");
        x.session().publish(with("film", "video/mp4", Visibility.PRIVATE));
        x.server.answers(200, made).answers(201, "{\"data\":{\"dm_event_id\":\"10\"}}");
        x.session().publish(with("film", "video/mp4", Visibility.PRIVATE));
        assertThat(x.server.requests()).hasSize(9).allSatisfy(this::matches);
        assertThat(x.server.request(7).query())
                .containsEntry("command", "STATUS")
                .containsEntry("media_id", "7");
    }

    private static OutboundPost with(String reference, String mediaType, Visibility visibility) {
        byte[] bytes = {1, 2, 3};
        return new OutboundPost(
                visibility,
                visibility == Visibility.PRIVATE ? "77" : "",
                "",
                "Look",
                XFixture.NOW,
                "",
                reference,
                List.of(new OutboundMedia("file", mediaType, 3, "A chair", () -> new ByteArrayInputStream(bytes))),
                Optional.empty(),
                Optional.empty(),
                false);
    }

    @Test
    void subscribingMatches() throws PlatformException {
        x.server.answers(200, "{\"meta\":{\"result_count\":0}}").answers(200, "{\"data\":{\"id\":\"9\"}}");
        x.server.answers(200, "{\"data\":[]}");
        for (int i = 0; i < 8; i++) {
            x.server.answers(200, "{\"data\":{\"subscription\":{\"subscription_id\":\"1\"}}}");
        }
        x.session()
                .subscribe(new Subscription(
                        URI.create("https://parley.example/push"), Secret.of("unused"), watching("acme")));
        assertThat(x.server.requests()).hasSize(11).allSatisfy(this::matches);
    }

    private void matches(Request request) {
        JsonObject operation = operation(request);
        request.query().forEach((name, value) -> allows(parameter(operation, name), value, name));
        if (!request.body().isEmpty()) {
            JsonObject schema = resolve(operation
                    .getJsonObject("requestBody")
                    .getJsonObject("content")
                    .getJsonObject("application/json")
                    .getJsonObject("schema"));
            body(schema, Json.createReader(new StringReader(request.body())).readObject());
        }
    }

    private JsonObject operation(Request request) {
        JsonObject paths = specification.getJsonObject("paths");
        String template = paths.containsKey(request.path())
                ? request.path()
                : paths.keySet().stream()
                        .filter(path -> request.path().matches(path.replaceAll("\\{[^}]+}", "[0-9]+")))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError(request.path() + " is not in the description"));
        JsonObject operation =
                paths.getJsonObject(template).getJsonObject(request.method().toLowerCase(Locale.ROOT));
        assertThat(operation).as(request.method() + " " + template).isNotNull();
        CHECKED.merge(request.method() + " " + template, 1, Integer::sum);
        return operation;
    }

    private JsonObject parameter(JsonObject operation, String name) {
        return operation.getJsonArray("parameters").stream()
                .map(value -> resolve(value.asJsonObject()))
                .filter(parameter -> parameter.getString("name").equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no parameter " + name))
                .getJsonObject("schema");
    }

    private void allows(JsonObject given, String value, String name) {
        JsonObject schema = resolve(given);
        if ("array".equals(schema.getString("type", ""))) {
            for (String part : value.split(",", -1)) {
                allows(schema.getJsonObject("items"), part, name);
            }
            return;
        }
        if (schema.containsKey("enum")) {
            assertThat(strings(schema.getJsonArray("enum"))).as(name).contains(value);
        }
        if (schema.containsKey("pattern")) {
            assertThat(value).as(name).matches(schema.getString("pattern"));
        }
        if (schema.containsKey("minimum")) {
            assertThat(Integer.parseInt(value)).as(name).isBetween(schema.getInt("minimum"), schema.getInt("maximum"));
        }
    }

    private void body(JsonObject schema, JsonObject body) {
        JsonObject members = schema.getJsonObject("properties");
        body.forEach((name, value) -> {
            assertThat(members).as("members of the body").containsKey(name);
            JsonObject member = resolve(members.getJsonObject(name));
            if (value instanceof JsonObject inner) {
                body(member, inner);
            } else if (value instanceof JsonString text) {
                allows(member, text.getString(), name);
            }
        });
        if (schema.containsKey("required")) {
            assertThat(body)
                    .containsKeys(strings(schema.getJsonArray("required")).toArray(String[]::new));
        }
    }

    private JsonObject resolve(JsonObject schema) {
        if (!schema.containsKey("$ref")) {
            return schema;
        }
        JsonObject target = specification;
        for (String step : schema.getString("$ref").substring(2).split("/", -1)) {
            target = target.getJsonObject(step);
        }
        return resolve(target);
    }

    private static List<String> strings(JsonArray values) {
        return values.getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .toList();
    }
}
