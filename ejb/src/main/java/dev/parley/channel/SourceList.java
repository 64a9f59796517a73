package dev.parley.channel;

import dev.parley.connector.api.Source;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an account has that a channel can watch, as far as the platform has told.
 *
 * @param told empty while it has not
 * @param asking whether it is being asked now
 * @param problem why it could not be asked, or empty
 */
public record SourceList(Optional<List<Source>> told, boolean asking, String problem) {

    static final SourceList NONE = new SourceList(Optional.of(List.of()), false, "");

    /** Names by ID. */
    Optional<Map<String, String>> names() {
        return told.map(
                list -> list.stream().collect(Collectors.toMap(Source::platformId, Source::name, (one, other) -> one)));
    }

    static SourceList of(List<String> ids) {
        return new SourceList(
                Optional.of(ids.stream()
                        .map((Function<String, Source>) id -> new Source(id, id, Map.of()))
                        .toList()),
                false,
                "");
    }
}
