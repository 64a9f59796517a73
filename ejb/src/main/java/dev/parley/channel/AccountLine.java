package dev.parley.channel;

import dev.parley.connector.api.Platform;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One account as administrators see it; never with a credential.
 *
 * @param handle without {@code @}; empty until the platform has told
 * @param problem why the platform no longer accepts it, or null
 * @param channels names of the channels that read or answer with it
 */
public record AccountLine(
        long id,
        Platform platform,
        String name,
        String handle,
        TokenState tokenState,
        @Nullable String problem,
        @Nullable Instant expiresAt,
        List<String> channels) {

    public AccountLine {
        channels = List.copyOf(channels);
    }
}
