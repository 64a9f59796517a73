package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.WatchQuery;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryCompilerTest {

    private static String compiled(WatchQuery watch) {
        SearchPlan plan = QueryCompiler.compile(watch, 512);
        assertThat(plan.queries()).hasSize(1);
        return plan.queries().get(0).text();
    }

    private static WatchQuery watch(
            List<String> handles, List<String> keywords, List<String> exclusions, boolean mentionsToo) {
        return new WatchQuery(handles, List.of(), keywords, exclusions, mentionsToo, List.of(), false);
    }

    @Test
    void handlesAndKeywordsFormOneGroup() {
        assertThat(compiled(new WatchQuery(
                        List.of("acme", "@AcmeHelp"),
                        List.of(),
                        List.of("acme modem", "speedtest"),
                        List.of(),
                        false,
                        List.of("en", "de-AT", "id"),
                        true)))
                .isEqualTo("(@acme OR @AcmeHelp OR \"acme modem\" OR speedtest) (lang:en OR lang:de OR lang:in)"
                        + " -is:retweet");
    }

    @Test
    void oneTermNeedsNoGroup() {
        assertThat(compiled(watch(List.of("acme"), List.of(), List.of(), false)))
                .isEqualTo("@acme");
    }

    @Test
    void exclusionsLeaveMentionsAlone() {
        assertThat(compiled(
                        watch(List.of("acme", "help"), List.of("modem", "router"), List.of("for sale", "job"), false)))
                .isEqualTo("(@acme OR @help OR ((modem OR router) -\"for sale\" -job))");
    }

    @Test
    void exclusionsHoldForMentionsWhenAskedFor() {
        assertThat(compiled(watch(List.of("acme"), List.of("modem"), List.of("job"), true)))
                .isEqualTo("(@acme OR modem) -job");
    }

    @Test
    void exclusionsWithoutKeywordsLeaveMentionsAlone() {
        assertThat(compiled(watch(List.of("acme"), List.of(), List.of("job"), false)))
                .isEqualTo("@acme");
    }

    @Test
    void exclusionsWithoutHandlesStandBesideTheKeywords() {
        assertThat(compiled(watch(List.of(), List.of("modem", "router"), List.of("job"), false)))
                .isEqualTo("(modem OR router) -job");
    }

    @Test
    void ownPostsAreWantedBesideMentions() {
        assertThat(compiled(new WatchQuery(
                        List.of("acme"),
                        List.of("@acme", "AcmeHelp"),
                        List.of("modem"),
                        List.of(),
                        false,
                        List.of(),
                        true)))
                .isEqualTo("(from:acme OR from:AcmeHelp OR to:acme OR to:AcmeHelp OR @acme OR modem) -is:retweet");
    }

    @Test
    void neitherExclusionsNorLanguagesHideOwnPosts() {
        assertThat(compiled(new WatchQuery(
                        List.of("acme"), List.of("acme"), List.of("modem"), List.of("job"), true, List.of("en"), true)))
                .isEqualTo("(from:acme OR to:acme OR ((@acme OR modem) -job lang:en)) -is:retweet");
    }

    @Test
    void exclusionsInTheKeywordsGroupLeaveOwnPostsAlone() {
        assertThat(compiled(new WatchQuery(
                        List.of("acme"), List.of("acme"), List.of("modem"), List.of("job"), false, List.of(), false)))
                .isEqualTo("(from:acme OR to:acme OR @acme OR (modem -job))");
    }

    @Test
    void ownPostsAndTheirAnswersAreWantedWithoutMentions() {
        assertThat(compiled(new WatchQuery(
                        List.of(), List.of("acme"), List.of(), List.of("job"), false, List.of("en"), true)))
                .isEqualTo("(from:acme OR to:acme) -is:retweet");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "modem,modem",
                "#help,#help",
                "grüße,grüße",
                "OR,'\"OR\"'",
                "or,'\"or\"'",
                "from:bob,'\"from:bob\"'",
                "-not,'\"-not\"'",
                "say \"hi\" now,'\"say hi now\"'",
                "(a),'\"(a)\"'",
                "C++,'\"C++\"'",
                "two  words,'\"two words\"'",
                "☎,'\"☎\"'"
            })
    void quotesWhatCouldBeAnOperator(String keyword, String term) {
        assertThat(compiled(watch(List.of(), List.of(keyword), List.of(), false)))
                .isEqualTo(term);
    }

    @Test
    void saysWhatCannotBeSearchedFor() {
        SearchPlan plan = QueryCompiler.compile(
                watch(List.of("acme", "not a handle"), List.of("!?", " "), List.of(), false), 512);
        assertThat(plan.queries()).extracting(SearchQuery::text).containsExactly("@acme");
        assertThat(plan.leftOut()).hasSize(3);
    }

    @Test
    void nothingToWatchIsNoQuery() {
        assertThat(QueryCompiler.compile(watch(List.of(), List.of(), List.of("job"), false), 512)
                        .queries())
                .isEmpty();
    }

    @Test
    void splitsWhatIsLongerThanThePlanAllows() {
        List<String> keywords =
                IntStream.range(0, 100).mapToObj(i -> "keyword number " + i).toList();
        SearchPlan plan = QueryCompiler.compile(watch(List.of("acme"), keywords, List.of("job"), false), 512);
        assertThat(plan.queries()).hasSizeGreaterThan(3);
        assertThat(plan.leftOut()).isEmpty();
        assertThat(QueryCompiler.compile(watch(List.of("acme"), keywords, List.of("job"), false), 4096)
                        .queries())
                .hasSize(1);
    }

    @Test
    void tooManyLanguagesAreLeftOut() {
        List<String> languages =
                IntStream.range(0, 26).mapToObj(i -> "a" + (char) ('a' + i)).collect(Collectors.toList());
        SearchPlan plan = QueryCompiler.compile(
                new WatchQuery(List.of("acme"), List.of(), List.of(), List.of(), false, languages, false), 512);
        assertThat(plan.queries()).extracting(SearchQuery::text).containsExactly("@acme");
        assertThat(plan.leftOut()).hasSize(1);
    }

    @Test
    void theKeyFollowsTheText() {
        assertThat(new SearchQuery("@acme").bookmarkKey())
                .isEqualTo(new SearchQuery("@acme").bookmarkKey())
                .isNotEqualTo(new SearchQuery("@acme2").bookmarkKey())
                .matches("search\\.[0-9a-f]{16}");
    }
}
