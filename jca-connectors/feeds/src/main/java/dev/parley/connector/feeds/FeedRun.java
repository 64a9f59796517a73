package dev.parley.connector.feeds;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.feeds.FeedMark.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One read of one feed: what is new, what was edited, and what to remember. */
final class FeedRun {

    /** A new feed begins with the items of this time, so that it shows something at once but not its whole past. */
    static final Duration FIRST_LOOK = Duration.ofDays(1);

    private final FeedSource source;
    private final FeedPace pace;
    private final Instant now;
    private final List<FetchedPost> posts = new ArrayList<>();
    private final List<PlatformChange> changes = new ArrayList<>();
    private final List<String> unreadable = new ArrayList<>();
    private Optional<String> payload = Optional.empty();
    private FeedMark mark;
    private boolean more;
    private Optional<FeedFailure> failure = Optional.empty();

    FeedRun(FeedSource source, FeedMark mark, FeedPace pace, Instant now) {
        this.source = source;
        this.mark = mark;
        this.pace = pace;
        this.now = now;
    }

    /** Never throws for the feed's sake: a failure is kept, and remembered for the next time. */
    void read(int limit) {
        try {
            accept(source.readSince(mark), limit);
        } catch (FeedFailure problem) {
            fail(problem);
        }
    }

    private void accept(FeedSource.Content content, int limit) {
        unreadable.addAll(content.unreadable());
        Map<String, String> seen = new LinkedHashMap<>(mark.items());
        content.items().forEach(item -> take(item, seen, limit));
        if (!(posts.isEmpty() && changes.isEmpty())) {
            payload = Optional.of(FeedParser.raw(content.answer()));
        }
        if (!mark.trouble().code().isEmpty()) {
            changes.add(notice("feeds.recovered", "can be read again."));
        }
        FeedAnswer answer = content.answer();
        FeedWish wish = content.feed().map(FeedWish::of).orElse(mark.wish());
        Instant next = pace.after(answer, wish, now);
        boolean keep = answer.unchanged();
        mark = new FeedMark(
                answer.movedTo().map(Object::toString).orElse(mark.address()),
                more ? "" : validator(answer.header("ETag"), keep, mark.etag()),
                more ? "" : validator(answer.header("Last-Modified"), keep, mark.modified()),
                Optional.of(more ? now : next),
                Optional.of(mark.readAt().filter(at -> more).orElse(now)),
                wish,
                Trouble.NONE,
                seen);
    }

    private static String validator(String given, boolean unchanged, String known) {
        return given.isEmpty() && unchanged ? known : given;
    }

    private void take(Item item, Map<String, String> seen, int limit) {
        String known = seen.remove(item.key());
        if (known != null) {
            // what is still in the feed is forgotten last
            seen.put(item.key(), known);
        }
        if (known == null && beforeOurTime(item)) {
            seen.put(item.key(), item.content());
        } else if (known == null && posts.size() >= limit) {
            more = true;
        } else if (known == null) {
            posts.add(item.post());
            seen.put(item.key(), item.content());
        } else if (!known.equals(item.content())) {
            changes.add(new PlatformChange.Edited(
                    item.post().platformId(), item.post().text(), now));
            seen.put(item.key(), item.content());
        }
    }

    /** What a feed held long before the channel watched it is nobody's work. */
    private boolean beforeOurTime(Item item) {
        return mark.neverRead() && (!item.dated() || item.post().createdAt().isBefore(now.minus(FIRST_LOOK)));
    }

    private void fail(FeedFailure problem) {
        Trouble last = mark.trouble();
        Instant since =
                last.since().filter(begin -> last.code().equals(problem.code())).orElse(now);
        boolean given = problem.kind() == FeedFailure.Kind.GONE
                || problem.kind() == FeedFailure.Kind.MISSING
                        && since.plus(FeedPace.PATIENCE).isBefore(now);
        Trouble lasting = new Trouble(problem.code(), last.times() + 1, Optional.of(since), given);
        Instant next = pace.afterFailure(problem, lasting.times(), now);
        if (!last.code().equals(problem.code()) || given) {
            // one feed alone stops nothing: where all of them are gone, the next fetch says so
            changes.add(AccountNotice.told(problem.code(), problem.words(), now));
        }
        failure = Optional.of(problem);
        mark = mark.failed(lasting, next);
    }

    private AccountNotice notice(String code, String what) {
        return AccountNotice.told(code, FeedAddress.shown(source.address()) + " " + what, now);
    }

    List<FetchedPost> posts() {
        return posts;
    }

    List<PlatformChange> changes() {
        return changes;
    }

    /** The document, where it brought something. */
    Optional<String> payload() {
        return payload;
    }

    List<String> unreadable() {
        return unreadable;
    }

    FeedMark mark() {
        return mark;
    }

    boolean more() {
        return more;
    }

    Optional<FeedFailure> failure() {
        return failure;
    }
}
