package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The dictionary names what is there, and all of it. */
@DisplayName("IN-15: the dictionary of platform fields")
class DictionaryTest {

    private static final String KEY = "(?:facebook|twitter|whatsapp|apple|rss)[A-Z][A-Za-z]*";

    private final String dictionary = read(Project.root().resolve("docs/glossary.md"))
            .replaceFirst("(?s)^.*## Dictionary of platform fields", "");

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> found(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> keysInCode() throws IOException {
        Set<String> keys = new TreeSet<>();
        for (String module : Set.of("jca-connectors", "ejb")) {
            try (Stream<Path> files = Files.walk(Project.root().resolve(module))) {
                files.filter(file -> file.toString().contains("/src/main/")
                                && file.toString().endsWith(".java"))
                        .forEach(file -> keys.addAll(found(read(file), "\"(" + KEY + ")\"")));
            }
        }
        return keys;
    }

    @Test
    void eachKeyIsWrittenByAnAdapterAndEachIsNamed() throws IOException {
        assertThat(found(dictionary, "`(" + KEY + ")`"))
                .hasSizeGreaterThan(50)
                .containsExactlyInAnyOrderElementsOf(keysInCode());
    }

    @Test
    void eachColumnIsThere() throws IOException {
        StringBuilder sql = new StringBuilder();
        try (Stream<Path> files = Files.list(Project.root().resolve("sql"))) {
            files.sorted().map(DictionaryTest::read).forEach(sql::append);
        }
        Set<String> columns = found(dictionary, "`([a-z_]+\\.[a-z_]+)`");
        assertThat(columns).hasSizeGreaterThan(8).allSatisfy(column -> {
            String[] parts = column.split("\\.", 2);
            String created = "CREATE TABLE " + parts[0] + " \\([^;]*?\\n  " + parts[1] + " ";
            String added = "ALTER TABLE " + parts[0] + " ADD COLUMN " + parts[1] + " ";
            assertThat(sql.toString()).containsPattern("(" + created + "|" + added + ")");
        });
    }

    @Test
    void whatTheRequirementNamesIsThere() {
        assertThat(dictionary)
                .contains(
                        "facebookPostId",
                        "facebookCommentId",
                        "facebookActorId",
                        "facebookActorName",
                        "twitterMsgId",
                        "twitterGroupId",
                        "twitterInReplyToStatusId",
                        "complianceId",
                        "media account",
                        "in buffer",
                        "at target");
    }
}
