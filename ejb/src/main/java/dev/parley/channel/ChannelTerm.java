package dev.parley.channel;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One handle, keyword or exclusion of a channel.
 *
 * @param position order in which it was entered
 * @param blockedUntil until when only somebody with the right to lift it may add it again (CH-8); null while it is
 *     watched
 * @param blockedAt since when the flood guard keeps it out
 * @param soleKey set where only one channel may have it: a phone number (CH-3)
 */
@Embeddable
public record ChannelTerm(
        @Enumerated(EnumType.STRING) TermKind kind,
        String term,
        int position,
        @Nullable Instant blockedUntil,
        @Nullable Instant blockedAt,
        @Nullable String soleKey) {

    boolean isBlocked() {
        return blockedUntil != null;
    }

    ChannelTerm blocked(Instant now, Instant until) {
        return new ChannelTerm(kind, term, position, until, now, soleKey);
    }

    ChannelTerm unblocked() {
        return new ChannelTerm(kind, term, position, null, null, soleKey);
    }
}
