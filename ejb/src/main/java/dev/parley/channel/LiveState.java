package dev.parley.channel;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The live stream as a channel's page shows it.
 *
 * @param wanted whether the channel wants it
 * @param live whether it runs now
 * @param since since when it runs, or does not
 * @param problem why it does not run, or null
 */
public record LiveState(
        boolean wanted,
        boolean live,
        @Nullable Instant since,
        @Nullable String problem) {}
