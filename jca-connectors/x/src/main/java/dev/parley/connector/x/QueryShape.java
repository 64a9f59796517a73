package dev.parley.connector.x;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What all queries of a watch list share: exclusions and filters, and how they stand around the terms.
 *
 * @param exclusions negated already
 * @param excludeMentionsToo whether they also hold for posts that mention a handle
 * @param filters the end of each query: languages, no reposts
 */
record QueryShape(List<SearchTerm> exclusions, boolean excludeMentionsToo, List<String> filters) {

    SearchQuery render(List<SearchTerm> mentions, List<SearchTerm> keywords) {
        boolean apart = !exclusions.isEmpty() && !excludeMentionsToo && !mentions.isEmpty();
        Stream<String> parts = apart ? apart(mentions, keywords) : together(mentions, keywords);
        return new SearchQuery(Stream.concat(parts, filters.stream()).collect(Collectors.joining(" ")));
    }

    /** Everything in one group, exclusions beside it. */
    private Stream<String> together(List<SearchTerm> mentions, List<SearchTerm> keywords) {
        String terms = anyOf(Stream.concat(mentions.stream(), keywords.stream())
                .map(SearchTerm::text)
                .toList());
        return Stream.concat(Stream.of(terms), exclusions.stream().map(SearchTerm::text));
    }

    /** Exclusions inside the keywords' own group, so that they leave mentions alone. */
    private Stream<String> apart(List<SearchTerm> mentions, List<SearchTerm> keywords) {
        Stream<String> names = mentions.stream().map(SearchTerm::text);
        if (keywords.isEmpty()) {
            return Stream.of(anyOf(names.toList()));
        }
        Stream<String> inner = Stream.concat(
                Stream.of(anyOf(keywords.stream().map(SearchTerm::text).toList())),
                exclusions.stream().map(SearchTerm::text));
        String group = "(" + inner.collect(Collectors.joining(" ")) + ")";
        return Stream.of(anyOf(Stream.concat(names, Stream.of(group)).toList()));
    }

    static String anyOf(List<String> terms) {
        return terms.size() == 1 ? terms.get(0) : "(" + String.join(" OR ", terms) + ")";
    }
}
