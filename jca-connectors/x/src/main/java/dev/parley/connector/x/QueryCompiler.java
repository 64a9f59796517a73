package dev.parley.connector.x;

import dev.parley.connector.api.AccountAccess;
import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.WatchQuery;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compiles a watch list into as few queries as the plan's length allows (CH-2, WIRE 1.6). The same list always gives
 * the same queries, so that their bookmarks stay good.
 */
final class QueryCompiler {

    /** Longest query of a pay-per-use plan. */
    static final int SELF_SERVE_LENGTH = 512;
    /** Longest query of an Enterprise plan. */
    static final int ENTERPRISE_LENGTH = 4096;

    /** X kept the old codes of these languages. */
    private static final Map<String, String> OLD_CODES = Map.of("id", "in", "he", "iw");

    private final int maxLength;
    private final List<String> leftOut = new ArrayList<>();

    private QueryCompiler(int maxLength) {
        this.maxLength = maxLength;
    }

    static SearchPlan compile(WatchQuery watch, AccountAccess access) {
        boolean enterprise = access.option(Option.PLAN)
                .filter("enterprise"::equalsIgnoreCase)
                .isPresent();
        return compile(watch, enterprise ? ENTERPRISE_LENGTH : SELF_SERVE_LENGTH);
    }

    static SearchPlan compile(WatchQuery watch, int maxLength) {
        QueryCompiler compiler = new QueryCompiler(maxLength);
        List<SearchQuery> queries = compiler.queries(watch);
        return new SearchPlan(queries, compiler.leftOut);
    }

    private List<SearchQuery> queries(WatchQuery watch) {
        Set<String> seen = new HashSet<>();
        List<SearchTerm> mentions = terms(watch.handles(), SearchTerm::mention, seen);
        List<SearchTerm> authors = new ArrayList<>(terms(watch.authors(), SearchTerm::author, seen));
        authors.addAll(terms(watch.authors(), SearchTerm::answerTo, seen));
        List<SearchTerm> keywords = terms(watch.keywords(), SearchTerm::phrase, seen);
        QueryShape shape = shape(watch);
        return new QueryPacking(shape, maxLength, leftOut).pack(new QueryTerms(mentions, authors, keywords));
    }

    private List<SearchTerm> terms(
            List<String> given, Function<String, Optional<SearchTerm>> reader, Set<String> seen) {
        List<SearchTerm> terms = new ArrayList<>();
        for (String one : given) {
            Optional<SearchTerm> term = reader.apply(one);
            if (term.isEmpty()) {
                leftOut.add("\"" + one + "\" is nothing that X can search for");
            } else if (seen.add(term.get().key())) {
                terms.add(term.get());
            }
        }
        return terms;
    }

    /** Languages may take a quarter of a query and exclusions half of it: the rest belongs to what is wanted. */
    private QueryShape shape(WatchQuery watch) {
        String languages = languages(watch);
        if (languages.length() > maxLength / 4) {
            leftOut.add("the languages are too many for one query: posts in any language are read");
            languages = "";
        }
        return new QueryShape(exclusions(watch), watch.excludeMentionsToo(), languages, watch.skipReposts());
    }

    private List<SearchTerm> exclusions(WatchQuery watch) {
        List<SearchTerm> fitting = new ArrayList<>();
        int length = 0;
        for (SearchTerm term : terms(watch.exclusions(), SearchTerm::phrase, new HashSet<>())) {
            length += term.text().length() + 2;
            if (length > maxLength / 2) {
                leftOut.add("the exclusion " + term.text() + " does not fit into the query");
            } else {
                fitting.add(term.negated());
            }
        }
        return fitting;
    }

    private static String languages(WatchQuery watch) {
        List<String> codes = watch.languages().stream()
                .map(code ->
                        code.toLowerCase(Locale.ROOT).replaceFirst("[-_].*", "").strip())
                .filter(code -> code.matches("[a-z]{2,3}"))
                .map(code -> "lang:" + OLD_CODES.getOrDefault(code, code))
                .distinct()
                .toList();
        return codes.isEmpty() ? "" : QueryShape.anyOf(codes);
    }
}
