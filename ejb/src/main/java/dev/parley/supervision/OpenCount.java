package dev.parley.supervision;

import dev.parley.conversation.InteractionState;
import dev.parley.workforce.InteractionType;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Open interactions of one workgroup, type and state: how many, and since when the oldest waits or is connected. */
public record OpenCount(
        long workgroupId,
        InteractionType type,
        InteractionState state,
        long count,
        Instant oldestQueued,
        @Nullable Instant oldestConnected) {

    boolean isActive() {
        return state == InteractionState.CONNECTED || state == InteractionState.HELD;
    }
}
