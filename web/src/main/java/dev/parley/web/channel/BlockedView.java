package dev.parley.web.channel;

import dev.parley.channel.BlockedKeyword;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** The keywords that the flood guard has taken out of a channel (CH-8). */
public record BlockedView(long channelId, List<Row> rows) {

    /**
     * One keyword.
     *
     * @param blocked whether its time is not over yet
     * @param allowed whether the reader may add it back now
     */
    public record Row(String keyword, Stamp since, Stamp until, boolean blocked, boolean allowed) {}

    public BlockedView {
        rows = List.copyOf(rows);
    }

    static BlockedView of(long channelId, List<BlockedKeyword> keywords, Caller caller, Instant now, ZoneId zone) {
        return new BlockedView(
                channelId,
                keywords.stream()
                        .map(keyword -> new Row(
                                keyword.keyword(),
                                Stamp.dated(keyword.since(), now, zone),
                                Stamp.dated(keyword.until(), now, zone),
                                keyword.isBlocked(now),
                                !keyword.isBlocked(now) || caller.has(Right.LIFT_FLOOD_BLOCK)))
                        .toList());
    }
}
