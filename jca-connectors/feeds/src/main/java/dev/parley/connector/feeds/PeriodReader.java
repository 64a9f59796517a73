package dev.parley.connector.feeds;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.Period;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads again what the feeds still hold of a period, one feed for each page. */
record PeriodReader(FeedHttp http, Clock clock) {

    private static final String DONE = "done";
    private static final String WITHIN = "within";

    FetchedPage read(List<String> addresses, Period period, StreamPosition from, int limit) throws PlatformException {
        int done = number(from, DONE);
        int within = number(from, WITHIN);
        if (done >= addresses.size()) {
            return FetchedPage.empty(from);
        }
        String address = addresses.get(done);
        try {
            FeedSource.Content content = new FeedSource(address, http, clock).readAll();
            List<FetchedPost> all = content.items().stream()
                    .filter(Item::dated)
                    .map(Item::post)
                    .filter(post -> contains(period, post.createdAt()))
                    .toList();
            List<FetchedPost> posts = all.stream().skip(within).limit(limit).toList();
            boolean finished = within + posts.size() >= all.size();
            return page(
                    posts,
                    at(finished ? done + 1 : done, finished ? 0 : within + posts.size()),
                    addresses,
                    gap(address, content, period));
        } catch (FeedFailure failure) {
            if (addresses.size() == 1) {
                throw failure.asException(failure.retryAt());
            }
            return page(List.of(), at(done + 1, 0), addresses, Optional.of(failure.words()));
        }
    }

    private static FetchedPage page(
            List<FetchedPost> posts, StreamPosition next, List<String> addresses, Optional<String> gap) {
        List<Unreadable> none = new ArrayList<>();
        return new FetchedPage(
                posts, none, next, number(next, DONE) < addresses.size(), gap, List.of(), Optional.empty());
    }

    private static boolean contains(Period period, Instant time) {
        return !time.isBefore(period.from()) && time.isBefore(period.until());
    }

    /** A feed holds its newest items only. */
    private static Optional<String> gap(String address, FeedSource.Content content, Period period) {
        return content.items().stream()
                .filter(Item::dated)
                .map(item -> item.post().createdAt())
                .min(Comparator.naturalOrder())
                .filter(oldest -> oldest.isAfter(period.from()))
                .map(oldest -> FeedAddress.shown(address) + " holds nothing from before " + oldest + ".");
    }

    private static StreamPosition at(int done, int within) {
        return new StreamPosition(Map.of(DONE, String.valueOf(done), WITHIN, String.valueOf(within)));
    }

    private static int number(StreamPosition position, String name) {
        String digits = position.bookmarks().getOrDefault(name, "0");
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
