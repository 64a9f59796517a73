package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Project;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Which test proves what: requirements of channels, intake, outbound, routing and recovery are named by the tests that
 * hold them, in the name that is shown when they run.
 */
class RequirementsTest {

    private static final List<String> NAMED = Stream.of(
                    IntStream.rangeClosed(1, 8).mapToObj(n -> "CH-" + n),
                    Stream.of("CH-10", "CH-13", "CH-14", "CH-21", "CH-22"),
                    IntStream.rangeClosed(1, 16).mapToObj(n -> "IN-" + n),
                    IntStream.rangeClosed(1, 4).mapToObj(n -> "OB-" + n),
                    IntStream.rangeClosed(1, 10).mapToObj(n -> "RT-" + n),
                    IntStream.rangeClosed(1, 3).mapToObj(n -> "RC-" + n))
            .flatMap(ids -> ids)
            .toList();

    @Test
    void eachIsNamedByATest() throws IOException {
        List<String> tests = testSources();
        List<String> unnamed = new ArrayList<>();
        for (String id : NAMED) {
            Pattern word = Pattern.compile("@DisplayName\\(\\s*\"[^\"]*\\b" + id + "\\b");
            if (tests.stream().noneMatch(text -> word.matcher(text).find())) {
                unnamed.add(id);
            }
        }
        assertThat(unnamed).isEmpty();
    }

    private static List<String> testSources() throws IOException {
        try (Stream<Path> files = Files.walk(Project.root())) {
            return files.filter(file -> file.toString().contains("/src/test/java/"))
                    .filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RequirementsTest.java"))
                    .map(RequirementsTest::text)
                    .toList();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
