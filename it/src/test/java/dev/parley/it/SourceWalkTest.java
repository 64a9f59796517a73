package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a walk over the sources can see: sizes, package notes, and what must never be committed. */
class SourceWalkTest {

    private static final int LONGEST_CLASS = 300;
    private static final int LONGEST_METHOD = 40;
    private static final Pattern METHOD =
            Pattern.compile("^ {4}(?! )(?!.*\\b(class|record|enum|interface)\\b)[\\w@<].*\\{$");

    @Test
    void classesStaySmall() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : mainSources()) {
            int lines = Files.readAllLines(file).size();
            if (lines > LONGEST_CLASS) {
                tooLong.add(Project.root().relativize(file) + ": " + lines);
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void methodsStaySmall() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : mainSources()) {
            List<String> lines = Files.readAllLines(file);
            int start = -1;
            for (int i = 0; i < lines.size(); i++) {
                Matcher matcher = METHOD.matcher(lines.get(i));
                if (matcher.matches()) {
                    start = i;
                } else if (start >= 0 && lines.get(i).equals("    }")) {
                    if (i - start - 1 > LONGEST_METHOD) {
                        tooLong.add(Project.root().relativize(file) + ":" + (start + 1) + ": " + (i - start - 1));
                    }
                    start = -1;
                }
            }
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageSaysItsPurpose() throws IOException {
        List<Path> silent = new ArrayList<>();
        for (Path file : mainSources()) {
            Path note = file.resolveSibling("package-info.java");
            if (!Files.exists(note) || !Files.readString(note).contains("@NullMarked")) {
                silent.add(Project.root().relativize(file.getParent()));
            }
        }
        assertThat(silent.stream().distinct()).isEmpty();
    }

    @Test
    void noPackageIsInTwoModules() throws IOException {
        List<String> notes = mainSources().stream()
                .filter(file -> file.endsWith("package-info.java"))
                .map(file -> {
                    String path = Project.root().relativize(file).toString();
                    return path.substring(path.indexOf("src/main/java/"));
                })
                .toList();
        assertThat(notes).doesNotHaveDuplicates();
    }

    private static List<Path> mainSources() throws IOException {
        try (Stream<Path> files = Files.walk(Project.root())) {
            List<Path> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/java/"))
                    .toList();
            assertThat(sources).hasSizeGreaterThan(100);
            return sources;
        }
    }
}
