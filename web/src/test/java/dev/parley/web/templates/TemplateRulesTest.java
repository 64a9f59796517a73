package dev.parley.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What holds for every template and asset: the policy that browsers enforce, and links that lead somewhere. */
class TemplateRulesTest {

    private static final Pattern INLINE =
            Pattern.compile("\\sstyle=|<style|th:utext|th:style|\\son[a-z]+=|hx-on|javascript:");
    private static final Pattern SCRIPT = Pattern.compile("<script(?![^>]*\\ssrc=|[^>]*th:src=)");
    private static final Pattern ICON =
            Pattern.compile("icon :: (?:icon|small)\\('([a-z0-9-]+)'\\)|icons\\.svg\\} \\+ '#([a-z0-9-]+)'");
    private static final Pattern SHEET = Pattern.compile("@\\{(/assets/[^}]+)\\}");
    private static final Pattern IMPORT = Pattern.compile("from \"(\\./[a-z]+\\.js)\"");

    @Test
    void no_template_has_inline_style_or_script_or_unescaped_text() {
        assertThat(templates()).allSatisfy(file -> {
            assertThat(INLINE.matcher(read(file)).find())
                    .as("inline in %s", file)
                    .isFalse();
            assertThat(SCRIPT.matcher(read(file)).find())
                    .as("script in %s", file)
                    .isFalse();
        });
    }

    @Test
    void no_element_decides_and_includes_at_once() {
        // Thymeleaf includes first, so a condition or a loop on the same element would be ignored.
        Pattern both = Pattern.compile("<[^>]*th:replace=[^>]*th:(?:if|each)=|<[^>]*th:(?:if|each)=[^>]*th:replace=");
        assertThat(templates())
                .allSatisfy(file -> assertThat(both.matcher(read(file)).find())
                        .as("%s", file)
                        .isFalse());
    }

    @Test
    void no_expression_holds_two_double_underscores() {
        // Thymeleaf evaluates what stands between two of them first: 'chart__axis' : 'chart__grid' breaks the page.
        Pattern twice = Pattern.compile("\\sth:[a-z-]+=\"[^\"]*__[^\"]*__[^\"]*\"");
        assertThat(templates())
                .allSatisfy(file -> assertThat(twice.matcher(read(file)).find())
                        .as("%s", file)
                        .isFalse());
    }

    @Test
    void every_icon_exists() {
        Set<String> known =
                found(Pattern.compile(" id=\"([a-z0-9-]+)\""), List.of(Views.WEBAPP.resolve("assets/img/icons.svg")));
        assertThat(known).hasSizeGreaterThan(60);
        assertThat(known).containsAll(found(ICON, templates()));
    }

    @Test
    void every_linked_asset_exists() {
        assertThat(found(SHEET, templates()))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(Views.WEBAPP.resolve(path.substring(1))).exists());
    }

    @Test
    void every_style_sheet_is_linked() {
        Set<String> linked = found(SHEET, templates());
        assertThat(files(Views.WEBAPP.resolve("assets/css"), ".css"))
                .allSatisfy(file -> assertThat(linked)
                        .contains("/" + Views.WEBAPP.relativize(file).toString().replace('\\', '/')));
    }

    @Test
    void every_module_that_is_imported_exists() {
        Path scripts = Views.WEBAPP.resolve("assets/js");
        assertThat(found(IMPORT, files(scripts, ".js")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(scripts.resolve(name)).exists());
    }

    @Test
    void every_component_tells_its_parameters() {
        assertThat(files(Views.ROOT.resolve("components"), ".html"))
                .allSatisfy(file -> assertThat(read(file)).as("%s", file).startsWith("<!--/*"));
    }

    @Test
    void every_style_sheet_stands_in_a_layer() {
        assertThat(files(Views.WEBAPP.resolve("assets/css"), ".css"))
                .allSatisfy(file -> assertThat(read(file)).as("%s", file).startsWith("@layer"));
    }

    private static List<Path> templates() {
        return files(Views.ROOT, ".html");
    }

    private static Set<String> found(Pattern pattern, List<Path> files) {
        Set<String> all = new TreeSet<>();
        for (Path file : files) {
            Matcher matcher = pattern.matcher(read(file));
            while (matcher.find()) {
                all.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
            }
        }
        return all;
    }

    private static List<Path> files(Path root, String ending) {
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
