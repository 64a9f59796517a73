package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.DirectMessage;
import dev.parley.simulator.world.MediaItem;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** Writes direct messages as DM events. */
final class MessageJson {
    static final String TYPE = "MessageCreate";
    private final World world;
    private final Selection selection;
    private final EntityJson entities;

    MessageJson(World world, Selection selection) {
        this.world = world;
        this.selection = selection;
        this.entities = new EntityJson(world);
    }

    JsonObject of(DirectMessage message) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", Long.toString(message.id()))
                .add("event_type", TYPE)
                .add("text", message.text());
        if (wants("sender_id")) {
            json.add("sender_id", Long.toString(message.senderId()));
        }
        if (wants("created_at")) {
            json.add("created_at", PostJson.time(message.createdAt()));
        }
        if (wants("dm_conversation_id")) {
            json.add("dm_conversation_id", message.conversationId());
        }
        JsonObject found = wants("entities") ? entities.of(message.text()) : JsonObject.EMPTY_JSON_OBJECT;
        if (!found.isEmpty()) {
            json.add("entities", found);
        }
        List<MediaItem> media = world.media().of(message.id());
        if (!media.isEmpty() && selection.wantsMedia(selection.message())) {
            json.add("attachments", MediaJson.keys(media));
        }
        return json.build();
    }

    private boolean wants(String field) {
        return selection.message().contains(field) || selection.expansions().contains(field);
    }
}
