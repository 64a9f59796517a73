package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.graph.GraphAnswer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gathers what the calls of one fetch bring; whatever comes twice is kept once. */
final class Gathered {

    static final Comparator<FetchedPost> OLDEST_FIRST =
            Comparator.comparing(FetchedPost::createdAt).thenComparing(FetchedPost::platformId);

    final Map<String, FetchedPost> posts = new LinkedHashMap<>();
    final List<PlatformChange> changes = new ArrayList<>();
    final List<Unreadable> unreadable = new ArrayList<>();
    final List<String> gaps = new ArrayList<>();
    private final List<String> payloads = new ArrayList<>();
    private Optional<Budget> budget = Optional.empty();

    void add(FetchedPost post) {
        posts.putIfAbsent(post.platformId(), post);
    }

    void failed(String kind, String detail) {
        unreadable.add(new Unreadable(kind, detail));
    }

    void note(GraphAnswer answer) {
        payloads.add(answer.http().text());
        // the scarcest of several pages counts
        budget = answer.budget()
                .filter(now -> budget.map(known -> now.remaining() <= known.remaining())
                        .orElse(true))
                .or(() -> budget);
    }

    void payload(String text) {
        payloads.add(text);
    }

    boolean hasItems() {
        return !posts.isEmpty() || !changes.isEmpty() || !unreadable.isEmpty();
    }

    FetchedPage toPage(StreamPosition position, boolean more) {
        return new FetchedPage(
                posts.values().stream().sorted(OLDEST_FIRST).toList(),
                unreadable,
                position,
                more,
                gaps.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", gaps)),
                payloads,
                budget,
                changes);
    }
}
