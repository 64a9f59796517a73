package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import java.util.ArrayList;
import java.util.List;

/**
 * What the mapper made of a page: every item is either read or counted as unreadable. Items that are known and of no
 * interest, such as somebody joining a conversation, are in neither list.
 */
record Mapped(List<FetchedPost> posts, List<Unreadable> unreadable) {

    Mapped() {
        this(new ArrayList<>(), new ArrayList<>());
    }

    void failed(String kind, String detail) {
        unreadable.add(new Unreadable(kind, detail));
    }

    void noteEncoding(XAnswer answer) {
        if (!answer.wellEncoded()) {
            failed("invalid-utf8", "The answer is not UTF-8 throughout: broken characters were replaced.");
        }
    }
}
