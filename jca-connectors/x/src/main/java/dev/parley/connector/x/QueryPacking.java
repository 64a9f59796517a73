package dev.parley.connector.x;

import java.util.ArrayList;
import java.util.List;

/** Fills queries with terms in their order and begins a new one when the next term would make it too long. */
final class QueryPacking {

    private final QueryShape shape;
    private final int maxLength;
    private final List<String> leftOut;
    private final List<SearchQuery> done = new ArrayList<>();
    private List<SearchTerm> mentions = new ArrayList<>();
    private List<SearchTerm> keywords = new ArrayList<>();

    QueryPacking(QueryShape shape, int maxLength, List<String> leftOut) {
        this.shape = shape;
        this.maxLength = maxLength;
        this.leftOut = leftOut;
    }

    List<SearchQuery> pack(List<SearchTerm> allMentions, List<SearchTerm> allKeywords) {
        allMentions.forEach(term -> add(term, true));
        allKeywords.forEach(term -> add(term, false));
        finish();
        return List.copyOf(done);
    }

    private void add(SearchTerm term, boolean mention) {
        if (!fits(term, mention)) {
            finish();
        }
        if (fits(term, mention)) {
            (mention ? mentions : keywords).add(term);
        } else {
            leftOut.add(term.text() + " is too long for a query");
        }
    }

    private boolean fits(SearchTerm term, boolean mention) {
        List<SearchTerm> list = mention ? mentions : keywords;
        list.add(term);
        int length = shape.render(mentions, keywords).text().length();
        list.remove(list.size() - 1);
        return length <= maxLength;
    }

    private void finish() {
        if (!mentions.isEmpty() || !keywords.isEmpty()) {
            done.add(shape.render(mentions, keywords));
            mentions = new ArrayList<>();
            keywords = new ArrayList<>();
        }
    }
}
