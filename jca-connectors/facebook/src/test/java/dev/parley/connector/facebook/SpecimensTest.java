package dev.parley.connector.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.api.WatchQuery;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.ScriptedServer;
import dev.parley.connector.kit.graph.GraphError;
import dev.parley.connector.kit.graph.GraphTime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payloads that another project collected from the real platform, where they are at hand. */
class SpecimensTest {

    private static final Map<String, int[]> COUNTS = new TreeMap<>();
    private static final int FILES = 0;
    private static final int POSTS = 1;
    private static final int CHANGES = 2;
    private static final int UNREADABLE = 3;
    private static final int REFUSED = 4;

    private final Clock clock = Clock.fixed(FacebookFixture.NOW, ZoneOffset.UTC);
    private Path specimens = Path.of("");

    @BeforeEach
    void find() {
        Optional<Path> found = shared().map(root -> root.resolve("specs/facebook/restfb"));
        Assumptions.assumeTrue(
                found.filter(Files::isDirectory).isPresent(), "the collected payloads are not beside the project");
        specimens = found.orElseThrow();
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

    private static int[] counts(String family) {
        return COUNTS.computeIfAbsent(family, key -> new int[5]);
    }

    /** The table is seen in every build. */
    @AfterAll
    static void tell() {
        StringBuilder table = new StringBuilder(String.format(
                "%n%-24s %6s %6s %8s %11s %8s%n", "file family", "files", "posts", "changes", "unreadable", "refused"));
        COUNTS.forEach((family, row) -> table.append(String.format(
                "%-24s %6d %6d %8d %11d %8d%n",
                family, row[FILES], row[POSTS], row[CHANGES], row[UNREADABLE], row[REFUSED])));
        System.getLogger(SpecimensTest.class.getName()).log(System.Logger.Level.INFO, table.toString());
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static LenientObject read(Path file) throws IOException {
        String text = Files.readString(file);
        String object = text.stripLeading().startsWith("[") ? "{\"data\":" + text + "}" : text;
        return LenientObject.parse(object)
                .orElseGet(() -> LenientObject.parse("{}").orElseThrow());
    }

    @Test
    void everyWebhookIsReadOrCleanlyRefused() throws Exception {
        try (ScriptedServer server = new ScriptedServer()) {
            FacebookSession session = FacebookFixture.scripted(server.baseUri(), clock);
            for (Path file : files(specimens.resolve("webhooks"))) {
                String name = file.getFileName().toString();
                int[] row = counts("webhooks/" + name.replaceFirst("[-.].*", ""));
                row[FILES]++;
                PushRequest request = new PushRequest(Map.of(), Map.of(), Files.readAllBytes(file));
                List<PushedPart> parts = session.push().orElseThrow().read(request);
                int understood = 0;
                for (PushedPart part : parts) {
                    row[POSTS] += part.page().posts().size();
                    row[CHANGES] += part.page().changes().size();
                    boolean other = part.page().unreadable().stream()
                            .anyMatch(each -> each.kind().equals("unknown-object"));
                    row[other ? REFUSED : UNREADABLE] +=
                            part.page().unreadable().size();
                    understood +=
                            part.page().posts().size() + part.page().changes().size();
                    assertThat(part.page().posts()).allSatisfy(SpecimensTest::isWhole);
                }
                checkFamily(name, understood, parts);
            }
        }
    }

    private static void isWhole(FetchedPost post) {
        assertThat(post.platformId()).isNotEmpty();
        assertThat(post.threadKey()).isNotEmpty();
        assertThat(post.source()).isNotEmpty();
        assertThat(post.createdAt()).isAfter("2010-01-01T00:00:00Z");
    }

    /** What is about a conversation must be understood; what is not must be counted or passed over by intent. */
    private static void checkFamily(String name, int understood, List<PushedPart> parts) {
        boolean unread =
                parts.stream().anyMatch(part -> !part.page().unreadable().isEmpty());
        if (name.equals("messaging-postback-chat.json")) {
            // its sender has no ID that could be answered
            assertThat(unread).isTrue();
        } else if (name.matches(
                "(messaging-(message|delivery|read|reaction|postback|referral|policy|pass|take|request)|standby"
                        + "|mention).*")) {
            assertThat(understood).as(name).isPositive();
            assertThat(unread).as(name).isFalse();
        } else if (name.matches("feed-(album|photo)-edited.json")) {
            // their texts are not told, and so did not change
            assertThat(unread).as(name).isFalse();
        } else if (name.startsWith("feed-") && !name.matches(".*(block|mute|like-add-page|two-entries).*")) {
            assertThat(understood).as(name).isPositive();
        } else if (name.startsWith("user-") || name.startsWith("permission-") || name.equals("leadgen.json")) {
            assertThat(understood).as(name).isZero();
            assertThat(unread).as(name).isTrue();
        }
    }

    @Test
    void everyPostAndCommentIsRead() throws Exception {
        for (Path file : files(specimens)) {
            String name = specimens.relativize(file).toString();
            if (!name.matches(".*(post-|feed-|comment).*") || name.matches("(webhooks|instagram)/.*")) {
                continue;
            }
            boolean comment = file.getFileName().toString().startsWith("comment");
            int[] row = counts(comment ? "comments" : "posts and feeds");
            row[FILES]++;
            LenientObject json = read(file);
            List<LenientObject> items = json.has("data") ? json.objects("data") : List.of(json);
            Gathered into = new Gathered();
            ItemMapper mapper = new ItemMapper("1001", into);
            for (LenientObject item : items) {
                Optional<FetchedPost> post = comment ? mapper.comment(item, "1001_1") : mapper.post(item);
                post.ifPresent(SpecimensTest::isWhole);
                row[POSTS] += post.isPresent() ? 1 : 0;
                for (LenientObject below : item.object("comments").objects("data")) {
                    row[POSTS] += mapper.comment(below, "1001_1").isPresent() ? 1 : 0;
                }
                boolean complete = !item.text("id").isEmpty()
                        && GraphTime.of(item, "created_time").isPresent();
                assertThat(post.isPresent()).as(name).isEqualTo(complete);
            }
            row[UNREADABLE] += into.unreadable.size();
        }
        assertThat(counts("posts and feeds")[POSTS]).isGreaterThan(20);
        assertThat(counts("comments")[POSTS]).isGreaterThanOrEqualTo(3);
    }

    @Test
    void everyConversationIsRead() throws Exception {
        List<Path> found = files(specimens).stream()
                .filter(file -> file.getFileName().toString().matches("(conversation|thread|messages?[-.](?!tags)).*"))
                .filter(file -> !file.toString().contains("webhooks"))
                .toList();
        for (Path file : found) {
            int[] row = counts("conversations");
            row[FILES]++;
            LenientObject json = read(file);
            Gathered into = new Gathered();
            MessageMapper mapper = new MessageMapper("120042743874449", into);
            List<LenientObject> messages = json.has("data")
                    ? json.objects("data")
                    : json.object("messages").objects("data");
            for (LenientObject message : messages.isEmpty() ? List.of(json) : messages) {
                Optional<FetchedPost> post = mapper.message(message, People.named("", ""));
                post.ifPresent(SpecimensTest::isWhole);
                row[POSTS] += post.isPresent() ? 1 : 0;
            }
            row[UNREADABLE] += into.unreadable.size();
        }
        assertThat(counts("conversations")[POSTS]).isPositive();
    }

    @Test
    void everyErrorBecomesAProblem() throws Exception {
        for (Path file : files(specimens)) {
            LenientObject json = read(file);
            if (GraphError.in(json).isEmpty()) {
                continue;
            }
            int[] row = counts("errors");
            row[FILES]++;
            try (ScriptedServer server = new ScriptedServer()) {
                FacebookSession session = FacebookFixture.scripted(server.baseUri(), clock);
                server.answers(200, Files.readString(file));
                PlatformProblem problem = FacebookFixture.problemOf(
                        () -> session.fetchPosts(WatchQuery.of(List.of("1001")), StreamPosition.START, 5));
                assertThat(problem.code()).startsWith("facebook.");
                assertThat(problem.words()).isNotBlank();
                row[REFUSED]++;
            }
        }
        assertThat(counts("errors")[FILES]).isPositive();
    }
}
