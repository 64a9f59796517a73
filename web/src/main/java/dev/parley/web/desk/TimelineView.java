package dev.parley.web.desk;

import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.DeskAction;
import dev.parley.desk.TimelineEntry;
import dev.parley.desk.TimelineEntry.EventEntry;
import dev.parley.desk.TimelineEntry.NoteEntry;
import dev.parley.desk.TimelineEntry.OutgoingEntry;
import dev.parley.desk.TimelineEntry.PostEntry;
import dev.parley.outbound.OutboxState;
import dev.parley.web.view.Avatar;
import dev.parley.web.view.RichText;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conversation as it is drawn: days, public threads, private stretches, notes, events and what goes out.
 *
 * @param newFrom the first post that the agent had not seen; the line stays there while the agent looks on
 */
public record TimelineView(
        List<TimelineLine> lines, @Nullable Long newFrom) {

    /** For the address of the timeline's own refresh. */
    public String query() {
        return newFrom == null ? "" : "?new=" + newFrom;
    }

    static TimelineView of(CurrentInteraction current, @Nullable Long newFrom, Instant now, ZoneId zone) {
        Long first = newFrom != null ? newFrom : firstUnread(current);
        return new TimelineView(new Drawing(current, first, now, zone).lines(), first);
    }

    private static @Nullable Long firstUnread(CurrentInteraction current) {
        return current.timeline().stream()
                .filter(entry -> entry instanceof PostEntry post && post.unread())
                .map(entry -> ((PostEntry) entry).id())
                .findFirst()
                .orElse(null);
    }

    /** Walks once over the entries and closes a run of posts whenever something else comes between. */
    private static final class Drawing {

        private final CurrentInteraction current;
        private final @Nullable Long newFrom;
        private final Instant now;
        private final ZoneId zone;
        private final List<TimelineLine> lines = new ArrayList<>();
        private final List<TimelineLine> stretch = new ArrayList<>();
        private final Map<Long, PostEntry> seen = new HashMap<>();
        private ThreadBuilder run = new ThreadBuilder();
        private @Nullable LocalDate day;
        private long previous;

        Drawing(CurrentInteraction current, @Nullable Long newFrom, Instant now, ZoneId zone) {
            this.current = current;
            this.newFrom = newFrom;
            this.now = now;
            this.zone = zone;
        }

        List<TimelineLine> lines() {
            current.timeline().forEach(this::draw);
            close();
            return List.copyOf(lines);
        }

        private void draw(TimelineEntry entry) {
            if (!(entry instanceof OutgoingEntry)) {
                beginDay(Stamp.dayOf(entry.at(), zone));
            }
            if (entry instanceof PostEntry post) {
                post(post);
            } else if (entry instanceof OutgoingEntry outgoing) {
                outgoing(outgoing);
            } else if (entry instanceof NoteEntry note) {
                alone(note(note));
            } else if (entry instanceof EventEntry event) {
                alone(new TimelineLine.Happened(Stamp.of(event.at(), zone), event.words(), iconOf(event.words())));
            }
        }

        private void beginDay(LocalDate next) {
            if (!next.equals(day)) {
                alone(new TimelineLine.Day(Stamp.heading(next, Stamp.dayOf(now, zone))));
                day = next;
            }
        }

        private void post(PostEntry post) {
            if (newFrom != null && newFrom == post.id()) {
                alone(new TimelineLine.New());
            }
            PostView view = PostView.of(post, quote(post), Stamp.of(post.at(), zone), PostActions.of(current, post));
            if (post.privately()) {
                closeRun();
                stretch.add(new TimelineLine.Single(view));
            } else {
                closeStretch();
                run.add(view, post.inReplyTo());
            }
            seen.put(post.id(), post);
            previous = post.id();
        }

        private String quote(PostEntry post) {
            Long parent = post.inReplyTo();
            if (parent == null || parent == previous || run.knows(parent)) {
                return "";
            }
            PostEntry answered = seen.get(parent);
            return answered == null ? "" : answered.text();
        }

        private void outgoing(OutgoingEntry entry) {
            String problem = entry.problem();
            var line = new TimelineLine.Outgoing(
                    entry.id(),
                    Avatar.agent(entry.authorName(), entry.authorId()),
                    entry.mine() ? "You" : entry.authorName(),
                    Stamp.of(entry.at(), zone),
                    RichText.of(entry.text()),
                    MediaView.of(entry.media()),
                    entry.action(),
                    DeliveryView.of(entry.state()),
                    problem == null ? "" : problem,
                    entry.state() == OutboxState.FAILED && current.agentName() != null,
                    entry.tooLate() && current.can(DeskAction.SEND_TEMPLATE));
            if (entry.privately()) {
                closeRun();
                stretch.add(line);
            } else {
                alone(line);
            }
        }

        private TimelineLine note(NoteEntry note) {
            return new TimelineLine.Note(
                    note.id(),
                    Avatar.agent(note.authorName(), note.authorId()),
                    note.mine() ? "You" : note.authorName(),
                    Stamp.of(note.at(), zone),
                    RichText.of(note.text()));
        }

        private static String iconOf(String words) {
            if (words.contains("transferred")) {
                return "transfer";
            }
            if (words.contains("hold")) {
                return words.contains("from hold") ? "resume" : "hold";
            }
            return words.contains("parked") ? "park" : words.contains("disconnected") ? "disconnect" : "agent";
        }

        private void alone(TimelineLine line) {
            close();
            lines.add(line);
        }

        private void close() {
            closeRun();
            closeStretch();
        }

        private void closeRun() {
            if (!run.isEmpty()) {
                lines.add(new TimelineLine.Threaded(run.build()));
                run = new ThreadBuilder();
            }
        }

        private void closeStretch() {
            if (!stretch.isEmpty()) {
                lines.add(new TimelineLine.Private(current.contact().name(), List.copyOf(stretch)));
                stretch.clear();
            }
        }
    }
}
