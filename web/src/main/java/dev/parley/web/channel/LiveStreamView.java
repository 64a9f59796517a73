package dev.parley.web.channel;

import dev.parley.channel.LiveState;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;

/** A channel's live stream: a switch, and how it stands. */
public record LiveStreamView(String address, boolean wanted, String words) {

    static LiveStreamView of(long channel, LiveState state, Instant now, ZoneId zone) {
        return new LiveStreamView("/app/channels/" + channel + "/stream", state.wanted(), words(state, now, zone));
    }

    private static String words(LiveState state, Instant now, ZoneId zone) {
        if (!state.wanted()) {
            return "Posts come by polls. With the live stream they come at the moment when they are written; polls then"
                    + " only look whether something was missed.";
        }
        Instant since = state.since();
        if (state.live() && since != null) {
            return "Posts come live since " + Stamp.exact(since, now, zone).words() + ".";
        }
        String why = state.problem();
        return why == null
                ? "The live stream is being opened; polls bring the posts meanwhile."
                : "The live stream is down; polls bring the posts meanwhile. " + why;
    }
}
