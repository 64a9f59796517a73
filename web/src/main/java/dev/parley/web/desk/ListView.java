package dev.parley.web.desk;

import dev.parley.desk.InteractionCard;
import dev.parley.desk.MyInteractions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** <em>My interactions</em> in groups; empty groups are left out. */
public record ListView(List<Group> groups, int count) {

    /** A group of rows under one heading. */
    public record Group(String title, String note, List<CardView> cards) {

        public int count() {
            return cards.size();
        }
    }

    static ListView of(MyInteractions mine, @Nullable Long current, Instant now, ZoneId zone) {
        List<Group> groups = Stream.of(
                        group("Needs a reply", "due first", mine.needReply(), current, now, zone),
                        group("Waiting for the customer", "", mine.waitingForCustomer(), current, now, zone),
                        group("Wrap-up", "", mine.wrapUp(), current, now, zone),
                        group("Parked", "", mine.parked(), current, now, zone))
                .filter(group -> group.count() > 0)
                .toList();
        return new ListView(groups, mine.count());
    }

    private static Group group(
            String title, String note, List<InteractionCard> cards, @Nullable Long current, Instant now, ZoneId zone) {
        return new Group(
                title,
                note,
                cards.stream()
                        .map(card -> CardView.of(card, current, now, zone))
                        .toList());
    }

    public boolean empty() {
        return groups.isEmpty();
    }
}
