package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.MediaItem;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes what is attached to posts and messages. */
final class MediaJson {
    private MediaJson() {}

    static JsonObject keys(List<MediaItem> items) {
        return JsonText.object()
                .add(
                        "media_keys",
                        JsonText.strings(items.stream().map(MediaItem::key).toList()))
                .build();
    }

    /** Everyone may fetch what is attached to a post. */
    static JsonObject publicly(MediaItem item) {
        return of(item, item.base() + "x/media/" + item.id());
    }

    /** What is attached to a direct message needs the credentials of somebody in the conversation. */
    static JsonObject privately(MediaItem item, long message) {
        return of(item, item.base() + "x/2/dm_conversations/media/" + message + "/" + item.id() + "/1");
    }

    private static JsonObject of(MediaItem item, String url) {
        JsonObjectBuilder json = JsonText.object().add("media_key", item.key()).add("type", item.kind());
        if (item.kind().equals("photo")) {
            json.add("url", url);
        } else {
            JsonArrayBuilder variants = JsonText.array()
                    .add(JsonText.object().add("content_type", item.mediaType()).add("url", url));
            json.add("preview_image_url", url).add("variants", variants);
        }
        if (!item.altText().isEmpty()) {
            json.add("alt_text", item.altText());
        }
        return json.build();
    }
}
