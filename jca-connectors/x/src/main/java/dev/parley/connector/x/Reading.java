package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.StreamPosition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the pages of one fetch bring; a post that two queries find is kept once. */
final class Reading {

    private final Map<String, FetchedPost> posts = new LinkedHashMap<>();
    private final List<Unreadable> unreadable = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();
    private final List<String> gaps = new ArrayList<>();
    private Optional<Budget> budget = Optional.empty();

    void add(XAnswer answer, Mapped mapped) {
        mapped.posts().forEach(post -> posts.putIfAbsent(post.platformId(), post));
        unreadable.addAll(mapped.unreadable());
        payloads.add(answer.text());
        budget = answer.budget().or(() -> budget);
    }

    void gap(String words) {
        gaps.add(words);
    }

    /** Whether something would be lost if the fetch failed now. */
    boolean hasItems() {
        return !posts.isEmpty() || !unreadable.isEmpty();
    }

    FetchedPage toPage(Map<String, String> bookmarks, boolean more) {
        return new FetchedPage(
                posts.values().stream().sorted(PostIds.POSTS_OLDEST_FIRST).toList(),
                unreadable,
                new StreamPosition(bookmarks),
                more,
                gaps.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", gaps)),
                payloads,
                budget);
    }
}
