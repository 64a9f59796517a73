package dev.parley.connector.x;

import java.util.ArrayList;
import java.util.List;

/** The terms of one query: it finds a post that mentions a handle, or is by or to an author, or contains a keyword. */
record QueryTerms(List<SearchTerm> mentions, List<SearchTerm> authors, List<SearchTerm> keywords) {

    /** What a term asks for. */
    enum Kind {
        MENTION,
        AUTHOR,
        KEYWORD
    }

    QueryTerms() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    List<SearchTerm> of(Kind kind) {
        return switch (kind) {
            case MENTION -> mentions;
            case AUTHOR -> authors;
            case KEYWORD -> keywords;
        };
    }

    boolean hasOthers() {
        return !mentions.isEmpty() || !keywords.isEmpty();
    }

    boolean isEmpty() {
        return authors.isEmpty() && !hasOthers();
    }
}
