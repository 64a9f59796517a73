package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.StreamPosition;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.GraphTime;
import dev.parley.connector.kit.graph.NextPage;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads posts and comments. The feed shows only when a post was written, so the posts of the last two weeks are looked
 * over each time, and the comments of those that have changed, and of the newest, are read again (WIRE 2.4).
 */
record FeedReader(Pages pages) {

    /** Comments on posts older than this come by push only. */
    static final Duration ACTIVE = Duration.ofDays(14);

    /** So many of the newest posts are looked into even where they seem unchanged. */
    private static final int ALWAYS = 3;

    private static final int MOST_LISTS = 10;
    private static final String MANY_COMMENTS =
            "A post has more new comments than are looked over each time: the oldest of them come by push only.";
    private static final int MOST_CONFIRMED = 10;

    FetchedPage read(List<String> sources, StreamPosition from, int limit) throws PlatformException {
        Instant now = pages.api().now();
        return new Streams("feed:", now)
                .read(
                        sources,
                        from,
                        limit,
                        (page, bookmark, left, into) -> new Run(page, bookmark, into, now).outcome(left));
    }

    /** One page, once. */
    private final class Run {
        private final String page;
        private final Bookmark bookmark;
        private final Gathered into;
        private final Instant now;
        private final ItemMapper mapper;
        private final Map<String, FetchedPost> read = new LinkedHashMap<>();
        /** From when on the comments of a post were read completely. */
        private final Map<String, Instant> commentsSince = new HashMap<>();

        private boolean feedComplete;

        Run(String page, Bookmark bookmark, Gathered into, Instant now) {
            this.page = page;
            this.bookmark = bookmark;
            this.into = into;
            this.now = now;
            this.mapper = new ItemMapper(page, into);
        }

        Bookmark.Outcome outcome(int limit) throws PlatformException {
            List<LenientObject> posts = feed();
            int newest = 0;
            for (LenientObject post : posts) {
                mapper.post(post).ifPresent(item -> read.put(item.platformId(), item));
                boolean changed = GraphTime.of(post, "updated_time")
                        .map(time -> !time.isBefore(bookmark.floor()))
                        .orElse(true);
                if (!post.text("id").isEmpty() && (changed || newest++ < ALWAYS)) {
                    comments(post.text("id"));
                }
            }
            List<PlatformChange> gone = gone();
            Set<String> goneIds = gone.stream()
                    .map(each -> ((PlatformChange.Deleted) each).platformId())
                    .collect(Collectors.toSet());
            Bookmark.Outcome outcome = bookmark.without(goneIds).sift(read.values(), limit, now);
            List<PlatformChange> changes = new ArrayList<>(outcome.edited());
            changes.addAll(gone);
            return new Bookmark.Outcome(outcome.fresh(), changes, outcome.next(), outcome.cut());
        }

        private Instant scannedSince() {
            Instant active = now.minus(ACTIVE);
            return bookmark.floor().isBefore(active) ? bookmark.floor() : active;
        }

        private List<LenientObject> feed() throws PlatformException {
            Optional<GraphCall> call = Optional.of(GraphCall.get("/" + Parameter.encode(page) + "/feed", Purpose.POLL)
                    .with("fields", ItemMapper.POST_FIELDS)
                    .with("since", "" + scannedSince().getEpochSecond())
                    .with("limit", "100"));
            List<LenientObject> posts = new ArrayList<>();
            feedComplete = walk(call, posts);
            if (!feedComplete) {
                into.gaps.add("The page has more posts than are looked over each time: old ones come by push only.");
            }
            return posts;
        }

        private void comments(String post) throws PlatformException {
            Instant since = bookmark.recent().stream()
                    .filter(each -> each.thread().equals(post) && !each.isRoot())
                    .map(Seen::writtenAt)
                    .filter(time -> time.isBefore(bookmark.floor()))
                    .min(Instant::compareTo)
                    .orElse(bookmark.floor());
            GraphCall call = GraphCall.get("/" + Parameter.encode(post) + "/comments", Purpose.POLL)
                    .with("filter", "stream")
                    .with("order", "reverse_chronological")
                    .with("since", "" + since.getEpochSecond())
                    .with("fields", ItemMapper.COMMENT_FIELDS)
                    .with("limit", "100");
            List<LenientObject> comments = new ArrayList<>();
            try {
                if (walk(Optional.of(call), comments)) {
                    commentsSince.put(post, since);
                } else if (!into.gaps.contains(MANY_COMMENTS)) {
                    into.gaps.add(MANY_COMMENTS);
                }
            } catch (PlatformException problem) {
                // the post went away between the two calls, or cannot be shown: the others can
                if (!GraphProblems.concernsOneItem(problem)) {
                    throw problem;
                }
            }
            comments.forEach(each -> mapper.comment(each, post).ifPresent(item -> read.put(item.platformId(), item)));
        }

        /** Returns whether the end was reached. */
        private boolean walk(Optional<GraphCall> first, List<LenientObject> items) throws PlatformException {
            Optional<GraphCall> call = first;
            for (int list = 0; list < MOST_LISTS && call.isPresent(); list++) {
                GraphAnswer answer = pages.call(page, call.get());
                into.note(answer);
                items.addAll(answer.items());
                call = NextPage.after(call.get(), answer, pages.api());
            }
            return call.isEmpty();
        }

        /** What was there and is missing now; each is asked for, because hidden things are missing too. */
        private List<PlatformChange> gone() throws PlatformException {
            List<Seen> missing = bookmark.recent().stream()
                    .filter(each -> !read.containsKey(each.id()) && wasLookedFor(each))
                    .limit(MOST_CONFIRMED)
                    .toList();
            List<PlatformChange> gone = new ArrayList<>();
            for (Seen each : missing) {
                if (new ItemLookup(pages).isGone(page, each.id())) {
                    bookmark.recent().stream()
                            .filter(below -> below.id().equals(each.id())
                                    || below.thread().equals(each.id()))
                            .forEach(below -> gone.add(new PlatformChange.Deleted(below.id(), "deleted", now)));
                }
            }
            return gone.stream().distinct().toList();
        }

        private boolean wasLookedFor(Seen each) {
            if (each.isRoot()) {
                return feedComplete && !each.writtenAt().isBefore(scannedSince());
            }
            Instant since = commentsSince.get(each.thread());
            return since != null && !each.writtenAt().isBefore(since);
        }
    }
}
