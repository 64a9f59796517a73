package dev.parley.connector.feeds;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.StreamPosition;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the feeds of a channel that are due, one after the other. A feed that fails keeps none of the others from being
 * read: it is reported once and tried again later. Only where every feed fails does the fetch fail.
 */
record ChannelReader(FeedHttp http, FeedPace pace, Clock clock) {

    FetchedPage read(List<String> addresses, StreamPosition from, int limit) throws PlatformException {
        Instant now = clock.instant();
        Map<String, FeedMark> marks = new LinkedHashMap<>();
        for (String address : addresses) {
            String stored = from.bookmarks().get(address);
            marks.put(address, stored == null ? FeedMark.NEW : FeedMark.parse(stored));
        }
        List<String> due = marks.keySet().stream()
                .filter(address -> marks.getOrDefault(address, FeedMark.NEW).dueAt(now))
                .toList();
        requireSome(marks);
        List<FeedRun> runs = new ArrayList<>();
        for (String address : due) {
            FeedRun run = new FeedRun(
                    new FeedSource(address, http, clock), marks.getOrDefault(address, FeedMark.NEW), pace, now);
            run.read(Math.max(1, limit / due.size()));
            marks.put(address, run.mark());
            runs.add(run);
        }
        requireNews(runs, marks);
        return page(runs, marks, now);
    }

    /** When the last feed was given up, that was told; from then on there is nothing to read. */
    private static void requireSome(Map<String, FeedMark> marks) throws PlatformException {
        if (!marks.isEmpty()
                && marks.values().stream().allMatch(mark -> mark.trouble().given())) {
            throw new PlatformException(PlatformProblem.of(
                    Action.STOP_CHANNEL, "feeds.all-gone", "All feeds of this channel are gone: give it other feeds."));
        }
    }

    /**
     * A failure that is new, or final, is worth storing. One that lasts and leaves nothing to read is the channel's own.
     */
    private static void requireNews(List<FeedRun> runs, Map<String, FeedMark> marks) throws PlatformException {
        boolean allFail =
                marks.values().stream().noneMatch(mark -> mark.trouble().code().isEmpty());
        boolean news = runs.stream().anyMatch(run -> !run.changes().isEmpty());
        Optional<FeedRun> failed =
                runs.stream().filter(run -> run.failure().isPresent()).findFirst();
        if (allFail && !news && failed.isPresent()) {
            FeedRun first = failed.get();
            throw first.failure().orElseThrow().asException(next(marks));
        }
    }

    private static FetchedPage page(List<FeedRun> runs, Map<String, FeedMark> marks, Instant now) {
        List<FetchedPost> posts = new ArrayList<>();
        List<PlatformChange> changes = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>();
        for (FeedRun run : runs) {
            posts.addAll(run.posts());
            changes.addAll(run.changes());
            run.unreadable().forEach(words -> unreadable.add(new Unreadable("too-many-items", words)));
        }
        posts.sort(Comparator.comparing(FetchedPost::createdAt));
        Map<String, String> texts = new LinkedHashMap<>();
        marks.forEach((address, mark) -> texts.put(address, mark.toText()));
        boolean more = runs.stream().anyMatch(FeedRun::more);
        return new FetchedPage(
                posts,
                unreadable,
                new StreamPosition(texts),
                more,
                Optional.empty(),
                runs.stream().flatMap(run -> run.payload().stream()).toList(),
                next(marks).filter(at -> !more && at.isAfter(now)).map(at -> new Budget(1, 0, at)),
                changes);
    }

    /** When the first of the feeds is due again. */
    private static Optional<Instant> next(Map<String, FeedMark> marks) {
        return marks.values().stream()
                .filter(mark -> !mark.trouble().given())
                .flatMap(mark -> mark.next().stream())
                .min(Comparator.naturalOrder());
    }
}
