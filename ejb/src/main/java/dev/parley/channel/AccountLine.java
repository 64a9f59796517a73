package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account as administrators see it; never with a credential.
 *
 * @param identity who it is on the platform; empty until that has told, and where it means nothing
 * @param known whether the platform has told whose credentials these are
 * @param problem why the platform no longer accepts it, or null
 * @param sendingProblem why the platform sends nothing for it as a whole, or null
 * @param channels names of the channels that read or answer with it
 */
public record AccountLine(
        long id,
        Platform platform,
        String name,
        String identity,
        boolean known,
        TokenState tokenState,
        @Nullable String problem,
        @Nullable String sendingProblem,
        @Nullable Instant expiresAt,
        List<String> channels) {

    public AccountLine {
        channels = List.copyOf(channels);
    }
}
