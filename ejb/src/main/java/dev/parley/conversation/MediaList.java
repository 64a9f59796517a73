package dev.parley.conversation;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.shared.TextMap;
import jakarta.json.Json;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attachments of a post as one column, in JSON. */
final class MediaList {

    private static final JsonBuilderFactory BUILDERS = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private MediaList() {}

    static @Nullable String write(List<Media> media) {
        if (media.isEmpty()) {
            return null;
        }
        var array = BUILDERS.createArrayBuilder();
        media.forEach(item -> array.add(BUILDERS.createObjectBuilder()
                .add("key", item.key())
                .add("kind", item.kind())
                .add("url", item.url())
                .add("alt", item.altText())
                .add("type", item.mediaType())
                .add("name", item.name())
                .add("size", item.size())
                .add("facts", TextMap.write(item.facts()))));
        return array.build().toString();
    }

    static List<Media> read(@Nullable String json) {
        if (json == null) {
            return List.of();
        }
        try (var reader = READERS.createReader(new StringReader(json))) {
            return reader.readArray().getValuesAs(JsonObject.class).stream()
                    .map(item -> new Media(
                            item.getString("key"),
                            item.getString("kind"),
                            item.getString("url"),
                            item.getString("alt"),
                            item.getString("type", ""),
                            item.getString("name", ""),
                            item.containsKey("size")
                                    ? item.getJsonNumber("size").longValue()
                                    : -1,
                            TextMap.read(item.getString("facts", ""))))
                    .toList();
        }
    }
}
