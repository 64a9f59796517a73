package dev.parley.connector.x;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all queries of a watch list share: exclusions and filters, and how they stand around the terms.
 *
 * @param exclusions negated already
 * @param excludeMentionsToo whether they also hold for posts that mention a handle
 * @param languages the wanted languages as one group, or empty; they do not hold for authors
 * @param skipReposts whether plain reposts are left out
 */
record QueryShape(List<SearchTerm> exclusions, boolean excludeMentionsToo, String languages, boolean skipReposts) {

    SearchQuery render(QueryTerms terms) {
        List<String> parts = new ArrayList<>(wanted(terms));
        if (skipReposts) {
            parts.add("-is:retweet");
        }
        return new SearchQuery(String.join(" ", parts));
    }

    private List<String> wanted(QueryTerms terms) {
        List<String> alternatives =
                terms.authors().stream().map(SearchTerm::text).collect(Collectors.toList());
        if (alternatives.isEmpty()) {
            return restricted(terms);
        }
        if (terms.hasOthers()) {
            boolean free = restrictions(terms).isEmpty();
            alternatives.addAll(free ? others(terms) : List.of("(" + String.join(" ", restricted(terms)) + ")"));
        }
        return List.of(anyOf(alternatives));
    }

    /** Mentions and keywords, and beside them what holds for all of these. */
    private List<String> restricted(QueryTerms terms) {
        List<String> parts = new ArrayList<>(List.of(anyOf(others(terms))));
        parts.addAll(restrictions(terms));
        return parts;
    }

    private List<String> restrictions(QueryTerms terms) {
        List<String> parts = new ArrayList<>();
        if (!apart(terms)) {
            exclusions.forEach(term -> parts.add(term.text()));
        }
        if (!languages.isEmpty()) {
            parts.add(languages);
        }
        return parts;
    }

    private List<String> others(QueryTerms terms) {
        Stream<String> mentions = terms.mentions().stream().map(SearchTerm::text);
        return Stream.concat(mentions, keywords(terms)).toList();
    }

    /** Where mentions are to be left alone, the exclusions stand inside the keywords' own group. */
    private Stream<String> keywords(QueryTerms terms) {
        List<String> texts = terms.keywords().stream().map(SearchTerm::text).toList();
        if (texts.isEmpty() || !apart(terms)) {
            return texts.stream();
        }
        Stream<String> inner =
                Stream.concat(Stream.of(anyOf(texts)), exclusions.stream().map(SearchTerm::text));
        return Stream.of("(" + inner.collect(Collectors.joining(" ")) + ")");
    }

    private boolean apart(QueryTerms terms) {
        return !exclusions.isEmpty() && !excludeMentionsToo && !terms.mentions().isEmpty();
    }

    static String anyOf(List<String> terms) {
        return terms.size() == 1 ? terms.get(0) : "(" + String.join(" OR ", terms) + ")";
    }
}
