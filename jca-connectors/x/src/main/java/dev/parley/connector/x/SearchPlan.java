package dev.parley.connector.x;

import java.util.List;

/**
 * A watch list as queries.
 *
 * @param queries in a fixed order; each term is in exactly one of them
 * @param leftOut what X cannot search for, in words
 */
record SearchPlan(List<SearchQuery> queries, List<String> leftOut) {

    SearchPlan {
        queries = List.copyOf(queries);
        leftOut = List.copyOf(leftOut);
    }
}
