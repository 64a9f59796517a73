package dev.parley.intake.missed;

import dev.parley.connector.api.Platform;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recovery runs of a channel, newest first.
 *
 * @param reach how far back its platform goes, in words; null where it gives nothing a second time
 * @param refusal why it gives nothing a second time
 */
public record RunsOfChannel(
        long channelId,
        String channel,
        Platform platform,
        boolean test,
        @Nullable String reach,
        String refusal,
        List<RunLine> runs) {

    public RunsOfChannel {
        runs = List.copyOf(runs);
    }
}
