package dev.parley.connector.x;

import dev.parley.connector.x.QueryTerms.Kind;
import java.util.ArrayList;
import java.util.List;

/** Fills queries with terms in their order and begins a new one when the next term would make it too long. */
final class QueryPacking {

    private final QueryShape shape;
    private final int maxLength;
    private final List<String> leftOut;
    private final List<SearchQuery> done = new ArrayList<>();
    private QueryTerms open = new QueryTerms();

    QueryPacking(QueryShape shape, int maxLength, List<String> leftOut) {
        this.shape = shape;
        this.maxLength = maxLength;
        this.leftOut = leftOut;
    }

    List<SearchQuery> pack(QueryTerms all) {
        for (Kind kind : Kind.values()) {
            all.of(kind).forEach(term -> add(term, kind));
        }
        finish();
        return List.copyOf(done);
    }

    private void add(SearchTerm term, Kind kind) {
        if (!fits(term, kind)) {
            finish();
        }
        if (fits(term, kind)) {
            open.of(kind).add(term);
        } else {
            leftOut.add(term.text() + " is too long for a query");
        }
    }

    private boolean fits(SearchTerm term, Kind kind) {
        List<SearchTerm> list = open.of(kind);
        list.add(term);
        int length = shape.render(open).text().length();
        list.remove(list.size() - 1);
        return length <= maxLength;
    }

    private void finish() {
        if (!open.isEmpty()) {
            done.add(shape.render(open));
            open = new QueryTerms();
        }
    }
}
