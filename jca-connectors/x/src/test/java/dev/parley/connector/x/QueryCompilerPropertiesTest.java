package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.WatchQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class QueryCompilerPropertiesTest {

    private static final Pattern TOKEN = Pattern.compile("\\s*(OR\\b|\\(|\\)|-?\"[^\"]*\"|-?[^\\s()\"]+)");

    @Provide
    Arbitrary<WatchQuery> watches() {
        Arbitrary<String> handle = Arbitraries.strings()
                .withCharRange('a', 'z')
                .withChars("_09")
                .ofMinLength(1)
                .ofMaxLength(15);
        Arbitrary<String> keyword = Arbitraries.strings()
                .withChars("abcäß語 OR-\"()\\:#@!☎\n")
                .ofMinLength(1)
                .ofMaxLength(40);
        return Combinators.combine(
                        handle.list().ofMaxSize(40),
                        handle.list().ofMaxSize(8),
                        keyword.list().ofMaxSize(40),
                        keyword.list().ofMaxSize(8),
                        Arbitraries.of(true, false),
                        Arbitraries.of("en", "de", "he", "zh-CN").list().ofMaxSize(4),
                        Arbitraries.of(true, false))
                .as(WatchQuery::new);
    }

    @Property(tries = 300)
    void noQueryIsLongerThanThePlanAllows(@ForAll("watches") WatchQuery watch) {
        assertThat(QueryCompiler.compile(watch, 512).queries())
                .allSatisfy(query -> assertThat(query.text().length()).isBetween(1, 512));
    }

    @Property(tries = 300)
    void everyTermIsInExactlyOneQuery(@ForAll("watches") WatchQuery watch) {
        SearchPlan plan = QueryCompiler.compile(watch, 512);
        for (String handle : watch.handles()) {
            assertThat(queriesWith(plan, SearchTerm.mention(handle).orElseThrow()))
                    .isEqualTo(1);
        }
        for (String author : watch.authors()) {
            assertThat(queriesWith(plan, SearchTerm.author(author).orElseThrow()))
                    .isEqualTo(1);
            assertThat(queriesWith(plan, SearchTerm.answerTo(author).orElseThrow()))
                    .isEqualTo(1);
        }
        watch.keywords().stream()
                .flatMap(keyword -> SearchTerm.phrase(keyword).stream())
                .forEach(term ->
                        assertThat(queriesWith(plan, term)).as(term.text()).isEqualTo(1));
    }

    private static long queriesWith(SearchPlan plan, SearchTerm term) {
        return plan.queries().stream()
                .filter(query -> tokens(query).stream().anyMatch(token -> token.equalsIgnoreCase(term.text())))
                .count();
    }

    @Property(tries = 300)
    void everyQueryParses(@ForAll("watches") WatchQuery watch) {
        for (SearchQuery query : QueryCompiler.compile(watch, 512).queries()) {
            List<String> tokens = new ArrayList<>(tokens(query));
            parseAlternatives(tokens);
            assertThat(tokens).as("rest of %s", query.text()).isEmpty();
        }
    }

    @Property(tries = 100)
    void theSameListGivesTheSameQueries(@ForAll("watches") WatchQuery watch) {
        assertThat(QueryCompiler.compile(watch, 512)).isEqualTo(QueryCompiler.compile(watch, 512));
    }

    private static List<String> tokens(SearchQuery query) {
        List<String> tokens = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(query.text());
        int end = 0;
        while (matcher.find() && matcher.start() == end) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        assertThat(end).as("tokens of %s", query.text()).isEqualTo(query.text().length());
        return tokens;
    }

    /** alternatives := sequence ("OR" sequence)*; sequence := (group | term)+ */
    private static void parseAlternatives(List<String> tokens) {
        parseSequence(tokens);
        while (!tokens.isEmpty() && tokens.get(0).equals("OR")) {
            tokens.remove(0);
            parseSequence(tokens);
        }
    }

    private static void parseSequence(List<String> tokens) {
        int terms = 0;
        while (!tokens.isEmpty()
                && !tokens.get(0).equals("OR")
                && !tokens.get(0).equals(")")) {
            if (tokens.remove(0).equals("(")) {
                parseAlternatives(tokens);
                assertThat(tokens).isNotEmpty();
                assertThat(tokens.remove(0)).isEqualTo(")");
            }
            terms++;
        }
        assertThat(terms).isPositive();
    }
}
