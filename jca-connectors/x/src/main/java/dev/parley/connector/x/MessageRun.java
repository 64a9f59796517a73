package dev.parley.connector.x;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.x.XRequest.Identity;
import java.time.Instant;
import java.util.List;

/**
 * The way through direct messages from the newest down to the last known one: X has no {@code since_id} here
 * (WIRE 1.5).
 */
final class MessageRun {

    private static final int LARGEST_PAGE = 100;

    private final XApi api;
    private final String ownId;
    private final Bookmark bookmark;
    private final Reading reading;
    private final Instant began;
    private String newest;
    private String token;
    private boolean complete;
    private boolean restarted;

    MessageRun(XApi api, String ownId, Bookmark bookmark, Reading reading) {
        this.api = api;
        this.ownId = ownId;
        this.bookmark = bookmark;
        this.reading = reading;
        this.began = bookmark.cut() ? bookmark.cutAt().orElse(api.now()) : api.now();
        this.newest = bookmark.newest();
        this.token = bookmark.resume();
    }

    /** Reads until the known message or {@code limit} new ones. */
    void read(int limit) throws PlatformException {
        int seen = 0;
        do {
            XAnswer answer = page(limit - seen);
            List<LenientObject> events = answer.json().objects("data");
            if (events.isEmpty() && !answer.json().has("meta")) {
                throw api.lacking(answer, Purpose.POLL);
            }
            List<LenientObject> fresh = fresh(events);
            reading.add(answer, MessageMapper.map(answer, fresh, ownId));
            if (newest.isEmpty()) {
                newest = events.stream()
                        .map(event -> event.text("id"))
                        .max(PostIds.OLDEST_FIRST)
                        .orElse("");
            }
            seen += fresh.size();
            token = answer.nextToken();
            complete = token.isEmpty() || fresh.size() < events.size();
        } while (!complete && seen < limit);
    }

    boolean complete() {
        return complete;
    }

    Bookmark bookmark() {
        if (complete) {
            return bookmark.completed(newest, began, began.minus(SearchWindow.FIRST_LOOK));
        }
        return token.isEmpty() ? bookmark : bookmark.cutAt(newest, token, began);
    }

    /** Each event is asked, so that a page in an odd order loses nothing. */
    private List<LenientObject> fresh(List<LenientObject> events) {
        return events.stream().filter(event -> !reached(event)).toList();
    }

    /** Whether this event and all below it were read before, or are from before the stream's start. */
    private boolean reached(LenientObject event) {
        String id = event.text("id");
        if (!bookmark.known().isEmpty()) {
            return !id.isEmpty() && !PostIds.newer(id, bookmark.known());
        }
        return bookmark.start()
                .flatMap(start -> event.instant("created_at").filter(time -> time.isBefore(start)))
                .isPresent();
    }

    private XAnswer page(int wanted) throws PlatformException {
        try {
            return api.call(request(wanted));
        } catch (PlatformException problem) {
            if (restarted || token.isEmpty() || !problem.problem().code().equals(Verdict.RESUME_LOST)) {
                throw problem;
            }
            restarted = true;
            token = "";
            newest = "";
            return api.call(request(wanted));
        }
    }

    private XRequest request(int wanted) {
        int size = Math.max(1, Math.min(LARGEST_PAGE, wanted));
        XRequest request = XRequest.read("/2/dm_events", Purpose.POLL, Identity.USER)
                .with("max_results", String.valueOf(size))
                .with(FieldDialect.of(api.access()).messageParameters());
        return token.isEmpty() ? request : request.with("pagination_token", token);
    }
}
