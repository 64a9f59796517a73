package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Database;
import dev.parley.harness.Waiting;
import dev.parley.it.support.Node;
import dev.parley.it.support.Places;
import dev.parley.it.support.Platform;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * Real posts of real customers come in over the wire: every one that concerns us is stored exactly once, and threads
 * are as in the file (IN-3, IN-4).
 */
class ReplayIT {

    private static final List<String> COMPANIES = List.of(
            "AppleSupport", "AmazonHelp", "ChipotleTweets", "Uber_Support", "SpotifyCares", "Delta", "sprintcare");

    @Test
    void everyPostThatConcernsUsIsStoredOnceInItsThread() throws IOException {
        Optional<Path> reference = Places.shared("data/twcs-dev.csv");
        Assumptions.assumeTrue(
                reference.isPresent(), "The reference posts are not beside the project; nothing to replay.");
        Path csv = reference.orElseThrow();
        List<CSVRecord> rows = rows(csv);
        Database database = Places.embedded("replay");
        try (Platform platform = Platform.start();
                Node node = Node.plan("replay")
                        .demo(platform.x())
                        .setting("parley.demo.handles", String.join(",", COMPANIES))
                        .database(database)
                        .start()
                        .awaitReady()) {
            Map<String, String> newIds = replay(platform, csv);
            Set<String> expected = expected(rows, newIds);
            assertThat(expected).hasSizeGreaterThan(300);

            Waiting.until(
                    "all of " + expected.size() + " posts are stored",
                    Duration.ofMinutes(2),
                    () -> stored(database).containsAll(expected));

            List<String> stored = stored(database);
            assertThat(stored).doesNotHaveDuplicates();
            assertThat(threads(database, expected)).isEqualTo(threads(rows, newIds, expected));
            assertThat(database.number("select count(*) from interaction where open_key is not null"))
                    .isEqualTo(database.number(
                            "select count(distinct conversation_id) from interaction where open_key is not null"));
            assertThat(node.logText()).doesNotContain("demo-app-bearer", "demo-user-token");
        }
    }

    private static List<CSVRecord> rows(Path csv) throws IOException {
        try (CSVParser parser = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(Files.newBufferedReader(csv))) {
            return parser.getRecords();
        }
    }

    private static Map<String, String> replay(Platform platform, Path csv) {
        platform.call(
                "POST",
                "/replay",
                Json.createObjectBuilder()
                        .add("file", csv.toString())
                        .add("speed", 0)
                        .build());
        Waiting.until("the replay has ended", Duration.ofMinutes(1), () -> {
            JsonObject status = platform.call("GET", "/replay", null);
            return status.getInt("posted") + status.getInt("skipped") + status.getInt("wrong")
                    >= status.getInt("total");
        });
        Map<String, String> newIds = new HashMap<>();
        platform.call("GET", "/replay/mapping", null)
                .getJsonObject("mapping")
                .forEach((old, fresh) -> newIds.put(old, ((jakarta.json.JsonString) fresh).getString()));
        return newIds;
    }

    /** New IDs of inbound posts that mention a watched handle or answer one of its posts. */
    private static Set<String> expected(List<CSVRecord> rows, Map<String, String> newIds) {
        Map<String, String> authors = new HashMap<>();
        rows.forEach(row -> authors.put(row.get("tweet_id"), row.get("author_id")));
        Set<String> expected = new HashSet<>();
        for (CSVRecord row : rows) {
            String words = " " + row.get("text").toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_@]", " ") + " ";
            boolean mentions =
                    COMPANIES.stream().anyMatch(handle -> words.contains("@" + handle.toLowerCase(Locale.ROOT) + " "));
            boolean answers = COMPANIES.contains(authors.getOrDefault(row.get("in_response_to_tweet_id"), ""));
            String id = newIds.get(row.get("tweet_id"));
            if ("True".equals(row.get("inbound")) && (mentions || answers) && id != null) {
                expected.add(id);
            }
        }
        return expected;
    }

    private static List<String> stored(Database database) {
        return database.rows("select platform_id from post").stream()
                .map(row -> row.get(0))
                .toList();
    }

    /** Which of the posts are together in a conversation. */
    private static Set<Set<String>> threads(Database database, Set<String> expected) {
        Map<String, Set<String>> byConversation = new HashMap<>();
        database.rows("select conversation_id, platform_id from post").stream()
                .filter(row -> expected.contains(row.get(1)))
                .forEach(row -> byConversation
                        .computeIfAbsent(row.get(0), id -> new HashSet<>())
                        .add(row.get(1)));
        return new HashSet<>(byConversation.values());
    }

    private static Set<Set<String>> threads(List<CSVRecord> rows, Map<String, String> newIds, Set<String> expected) {
        Map<String, String> parents = new HashMap<>();
        rows.forEach(row -> parents.put(row.get("tweet_id"), row.get("in_response_to_tweet_id")));
        Map<String, Set<String>> byRoot = new HashMap<>();
        for (String old : new ArrayList<>(parents.keySet())) {
            String fresh = newIds.get(old);
            if (fresh != null && expected.contains(fresh)) {
                byRoot.computeIfAbsent(root(old, parents), id -> new HashSet<>())
                        .add(fresh);
            }
        }
        return new HashSet<>(byRoot.values());
    }

    private static String root(String post, Map<String, String> parents) {
        String root = post;
        Set<String> seen = new HashSet<>();
        while (parents.get(root) != null && !parents.get(root).isEmpty() && seen.add(root)) {
            root = parents.get(root);
        }
        return root;
    }
}
