package dev.parley.connector.x;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * One query's way from its bookmark to now, newest first. A run that is cut goes on below the oldest post it has seen
 * ({@code until_id}) with the same lower end, and only a completed run moves that lower end (WIRE 1.5).
 */
final class SearchRun {

    private static final int SMALLEST_PAGE = 10;
    private static final int LARGEST_PAGE = 100;

    private final XApi api;
    private final SearchQuery query;
    private final Reading reading;
    private final Instant now;
    private final Instant began;
    private Bookmark bookmark;
    private String newest;
    private String resume;
    private boolean complete;
    private boolean restarted;

    SearchRun(XApi api, SearchQuery query, Bookmark bookmark, Reading reading) {
        this.api = api;
        this.query = query;
        this.reading = reading;
        this.now = api.now();
        this.began = bookmark.cut() ? bookmark.cutAt().orElse(now) : now;
        this.bookmark = bookmark;
        this.newest = bookmark.newest();
        this.resume = bookmark.resume();
    }

    /** Reads until the run is complete or {@code wanted} posts were seen. */
    void read(int wanted) throws PlatformException {
        leaveWhatIsTooOld();
        int seen = 0;
        String token = "";
        do {
            XAnswer answer = page(token, wanted - seen);
            List<LenientObject> items = answer.json().objects("data");
            if (items.isEmpty() && !answer.json().has("meta")) {
                throw api.lacking(answer, Purpose.POLL);
            }
            reading.add(answer, PostMapper.map(answer));
            remember(answer, items);
            seen += items.size();
            token = answer.nextToken();
        } while (!token.isEmpty() && (seen < wanted || resume.isEmpty()));
        complete = token.isEmpty();
    }

    boolean complete() {
        return complete;
    }

    /** Where this query goes on, whether or not the run came to its end. */
    Bookmark bookmark() {
        if (complete) {
            return bookmark.completed(newest, began, began.minus(SearchWindow.FIRST_LOOK));
        }
        return resume.isEmpty() ? bookmark : bookmark.cutAt(newest, resume, began);
    }

    private void remember(XAnswer answer, List<LenientObject> items) {
        for (LenientObject item : items) {
            String id = item.text("id");
            if (!id.isEmpty() && (resume.isEmpty() || PostIds.newer(resume, id))) {
                resume = id;
            }
        }
        if (newest.isEmpty()) {
            newest = newestOf(answer, items);
        }
    }

    private static String newestOf(XAnswer answer, List<LenientObject> items) {
        Stream<String> named = Stream.of(answer.json().object("meta").text("newest_id"));
        return Stream.concat(named, items.stream().map(item -> item.text("id")))
                .max(PostIds.OLDEST_FIRST)
                .orElse("");
    }

    private XAnswer page(String token, int wanted) throws PlatformException {
        try {
            return api.call(request(token, wanted));
        } catch (PlatformException problem) {
            String code = problem.problem().code();
            if (restarted || !(code.equals(Verdict.POSITION_TOO_OLD) || code.equals(Verdict.RESUME_LOST))) {
                throw problem;
            }
            restart();
            return api.call(request("", wanted));
        }
    }

    private void leaveWhatIsTooOld() {
        if (bookmark.start()
                .filter(start -> start.isBefore(now.minus(SearchWindow.SEARCH_REACH)))
                .isPresent()) {
            restart();
        }
    }

    /** Begins again at a time; posts that come twice are dropped by their ID. */
    private void restart() {
        restarted = true;
        SearchWindow.gap(bookmark, now, SearchWindow.SEARCH_REACH, "Posts").ifPresent(reading::gap);
        bookmark = bookmark.restartedAt(SearchWindow.restart(bookmark, now));
        newest = "";
        resume = "";
    }

    private XRequest request(String token, int wanted) {
        int size = Math.max(SMALLEST_PAGE, Math.min(LARGEST_PAGE, wanted));
        XRequest request = XRequest.read("/2/tweets/search/recent", Purpose.POLL, Identity.APP_OR_USER)
                .with("query", query.text())
                .with("max_results", String.valueOf(size))
                .with("sort_order", "recency");
        if (!bookmark.known().isEmpty()) {
            request = request.with("since_id", bookmark.known());
        } else if (bookmark.start().isPresent()) {
            request = request.with("start_time", seconds(bookmark.start().get()));
        }
        if (!bookmark.resume().isEmpty()) {
            request = request.with("until_id", bookmark.resume());
        }
        if (!token.isEmpty()) {
            request = request.with("next_token", token);
        }
        return request.with(FieldDialect.of(api.access()).postParameters());
    }

    private static String seconds(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
