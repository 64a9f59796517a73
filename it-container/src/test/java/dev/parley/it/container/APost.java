package dev.parley.it.container;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.shared.Ids;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A public post as an adapter would give it: by a customer, first in its thread, but for what a test says. */
record APost(
        String id, String author, String text, Instant at, String answers, String thread, Map<String, String> facts) {

    static APost saying(String text) {
        String id = "" + Ids.next();
        return new APost(id, "customer-" + id, text, Shop.now(), "", id, Map.of());
    }

    APost by(String someone) {
        return new APost(id, someone, text, at, answers, thread, facts);
    }

    /** Written at another time. */
    APost writtenAt(Instant then) {
        return new APost(id, author, text, then, answers, thread, facts);
    }

    /** With a field of the platform by its dictionary name. */
    APost telling(String name, String value) {
        Map<String, String> all = new HashMap<>(facts);
        all.put(name, value);
        return new APost(id, author, text, at, answers, thread, all);
    }

    /** A comment on a page's post, or on another comment. */
    APost commentingOn(APost other) {
        return answering(other).telling("facebookCommentId", id);
    }

    /** Written by the company on the platform. */
    APost byTheShop() {
        return by(Shop.OWN_ID);
    }

    /** In the thread of another post. */
    APost answering(APost other) {
        return new APost(id, author, text, at, other.id, other.thread, facts);
    }

    /** Answers a post of which only the ID is known; the platform names a thread that is not known here. */
    APost answering(String platformId) {
        return new APost(id, author, text, at, platformId, id, facts);
    }

    FetchedPost fetched(Media... media) {
        return fetched(Visibility.PUBLIC, List.of(media));
    }

    FetchedPost privately() {
        return fetched(Visibility.PRIVATE, List.of());
    }

    private FetchedPost fetched(Visibility visibility, List<Media> media) {
        Author person = new Author(author, "handle" + author, "Name of " + author, "", 7);
        return new FetchedPost(id, visibility, person, text, "en", at, answers, thread, person, false, media, facts);
    }
}
