package dev.parley.connector.feeds;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Test this channel" (CH-14): each feed is read as if for the first time and told in words. */
record FeedCheck(FeedHttp http, Clock clock) {

    /** Each feed costs its publisher a whole answer, so a long list is tried in part. */
    static final int MOST_FEEDS = 20;

    List<CheckResult> check(List<String> addresses) {
        if (addresses.isEmpty()) {
            return List.of(new CheckResult(
                    "Feeds", Outcome.WARNING, "No feed is watched yet: add the address of one.", Duration.ZERO));
        }
        List<CheckResult> results = new ArrayList<>();
        addresses.stream().limit(MOST_FEEDS).map(this::check).forEach(results::add);
        if (addresses.size() > MOST_FEEDS) {
            results.add(new CheckResult(
                    "Feeds", Outcome.WARNING, "Only the first " + MOST_FEEDS + " feeds were tried.", Duration.ZERO));
        }
        return results;
    }

    private CheckResult check(String address) {
        Instant start = clock.instant();
        try {
            FeedSource.Content content = new FeedSource(address, http, clock).readAll();
            return result(outcome(content), words(address, content), start);
        } catch (FeedFailure failure) {
            String later =
                    failure.retryAt().map(at -> " Try again after " + at + ".").orElse("");
            return result(Outcome.FAILED, failure.words() + later, start);
        }
    }

    private CheckResult result(Outcome outcome, String words, Instant start) {
        return new CheckResult("Feed", outcome, words, Duration.between(start, clock.instant()));
    }

    private static Outcome outcome(FeedSource.Content content) {
        boolean well =
                content.answer().movedTo().isEmpty() && content.unreadable().isEmpty();
        return well ? Outcome.PASSED : Outcome.WARNING;
    }

    private static String words(String address, FeedSource.Content content) {
        String shown = FeedAddress.shown(address);
        String title = content.feed().map(feed -> ItemMapper.title(feed, shown)).orElse(shown);
        List<Item> items = content.items();
        Optional<Instant> newest = items.isEmpty()
                ? Optional.empty()
                : Optional.of(items.get(items.size() - 1).post().createdAt());
        String moved = content.answer()
                .movedTo()
                .map(to -> " It has moved to " + FeedAddress.shown(to) + ": change the address on the channel.")
                .orElse("");
        return shown + " can be read: " + title + ", " + items.size() + " items"
                + newest.map(time -> ", the newest from " + time).orElse("") + "." + moved
                + String.join(" ", content.unreadable());
    }
}
