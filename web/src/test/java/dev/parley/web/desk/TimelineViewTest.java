package dev.parley.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.desk.TimelineEntry;
import dev.parley.desk.TimelineEntry.EventEntry;
import dev.parley.desk.TimelineEntry.NoteEntry;
import dev.parley.desk.TimelineEntry.OutgoingEntry;
import dev.parley.outbound.OutboxState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimelineViewTest {

    @Test
    void each_day_begins_with_its_name() {
        assertThat(kinds(
                        null,
                        Posts.entry(1, false, null, Posts.NOW.minus(Duration.ofDays(1))),
                        Posts.entry(3, false, null, Posts.NOW)))
                .containsExactly("day", "thread", "day", "thread");
    }

    @Test
    void private_messages_stand_in_one_stretch() {
        var lines = draw(
                        null,
                        Posts.entry(1, false, null, Posts.NOW),
                        Posts.entry(3, true, null, Posts.NOW),
                        Posts.entry(5, true, null, Posts.NOW),
                        Posts.entry(7, false, null, Posts.NOW))
                .lines();
        assertThat(lines).extracting(TimelineLine::kind).containsExactly("day", "thread", "private", "thread");
        assertThat(((TimelineLine.Private) lines.get(2)).lines()).hasSize(2);
    }

    @Test
    void the_line_stands_before_the_first_post_that_was_not_seen() {
        assertThat(kinds(3L, Posts.entry(1, false, null, Posts.NOW), Posts.entry(3, false, 1L, Posts.NOW)))
                .containsExactly("day", "thread", "new", "thread");
    }

    @Test
    void notes_events_and_what_goes_out_stand_alone() {
        assertThat(kinds(
                        null,
                        new NoteEntry(1, Posts.NOW, 9, "Noor", true, "A note"),
                        new EventEntry(Posts.NOW, "Noor put it on hold"),
                        outgoing(OutboxState.FAILED)))
                .containsExactly("day", "note", "event", "outgoing");
    }

    @Test
    void only_what_failed_can_be_tried_again() {
        assertThat(((TimelineLine.Outgoing)
                                draw(null, outgoing(OutboxState.FAILED)).lines().get(0))
                        .again())
                .isTrue();
        assertThat(((TimelineLine.Outgoing) draw(null, outgoing(OutboxState.PENDING))
                                .lines()
                                .get(0))
                        .again())
                .isFalse();
    }

    private static OutgoingEntry outgoing(OutboxState state) {
        return new OutgoingEntry(8, Posts.NOW, 9, "Noor", true, false, "On its way", List.of(), "", state, 1, null);
    }

    private static List<String> kinds(@Nullable Long newFrom, TimelineEntry... entries) {
        return draw(newFrom, entries).lines().stream().map(TimelineLine::kind).toList();
    }

    private static TimelineView draw(@Nullable Long newFrom, TimelineEntry... entries) {
        return TimelineView.of(Posts.current(List.of(entries)), newFrom, Posts.NOW, ZoneOffset.UTC);
    }
}
