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
 * @param blockedUntil until when the flood guard keeps it out (CH-8)
 */
@Embeddable
public record ChannelTerm(
        @Enumerated(EnumType.STRING) TermKind kind,
        String term,
        int position,
        @Nullable Instant blockedUntil) {}
