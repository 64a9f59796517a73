package dev.parley.channel;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the sources that a channel may choose from (CH-1, CH-3, CH-4).
 *
 * @param offered names of what the account has, by ID; empty while the platform has not told
 * @param kept those that the channel as it is stored has
 * @param taken names of other channels, by the source that they have
 */
public record SourceFacts(Optional<Map<String, String>> offered, Set<String> kept, Map<String, String> taken) {

    static final SourceFacts NONE = new SourceFacts(Optional.empty(), Set.of(), Map.of());

    public SourceFacts {
        offered = offered.map(Map::copyOf);
        kept = Set.copyOf(kept);
        taken = Map.copyOf(taken);
    }

    /** The source's name, or its ID where no name is known. */
    String nameOf(String source) {
        return offered.map(names -> names.getOrDefault(source, source)).orElse(source);
    }

    /** Whether the account does not have it, as far as the platform has told. */
    boolean isForeign(String source) {
        return offered.isPresent() && !offered.get().containsKey(source);
    }

    /** Whether it can be told only once the platform has answered. */
    boolean isUnknown(String source) {
        return offered.isEmpty() && !kept.contains(source);
    }
}
