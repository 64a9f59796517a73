package dev.parley.web.desk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.desk.CurrentInteraction;
import dev.parley.desk.TimelineEntry;
import dev.parley.desk.TimelineEntry.EventEntry;
import dev.parley.desk.TimelineEntry.NoteEntry;
import dev.parley.desk.TimelineEntry.OutgoingEntry;
import dev.parley.outbound.OutboxKind;
import dev.parley.outbound.OutboxState;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** AG-6: the way on is beside the refusal. */
    @Test
    void what_came_too_late_leads_to_the_templates() {
        OutgoingEntry late = outgoing(OutboxState.FAILED, true);
        assertThat(((TimelineLine.Outgoing) draw(null, late).lines().get(0)).template())
                .isTrue();
        assertThat(((TimelineLine.Outgoing)
                                draw(null, outgoing(OutboxState.FAILED)).lines().get(0))
                        .template())
                .isFalse();
    }

    /** AG-4: X takes no edit of an answer, and says so where Edit would be. */
    @Test
    void an_answer_on_x_says_why_it_cannot_be_edited() {
        CurrentInteraction onX = Posts.current(List.of());
        Set<OutboxKind> offered = EnumSet.of(OutboxKind.DELETE);
        assertThat(PostActions.of(onX, Posts.entry(2, offered)).noEdit()).contains("answer again");
        assertThat(PostActions.of(onX, Posts.entry(1, offered)).noEdit())
                .as("what the customer wrote")
                .isEmpty();
        assertThat(PostActions.of(onX, Posts.entry(2, EnumSet.noneOf(OutboxKind.class)))
                        .noEdit())
                .as("where nothing can be done")
                .isEmpty();
    }

    private static OutgoingEntry outgoing(OutboxState state) {
        return outgoing(state, false);
    }

    private static OutgoingEntry outgoing(OutboxState state, boolean tooLate) {
        return new OutgoingEntry(
                8, Posts.NOW, 9, "Noor", true, false, "On its way", List.of(), "", state, 1, null, tooLate);
    }

    private static List<String> kinds(@Nullable Long newFrom, TimelineEntry... entries) {
        return draw(newFrom, entries).lines().stream().map(TimelineLine::kind).toList();
    }

    private static TimelineView draw(@Nullable Long newFrom, TimelineEntry... entries) {
        return TimelineView.of(Posts.current(List.of(entries)), newFrom, Posts.NOW, ZoneOffset.UTC);
    }
}
