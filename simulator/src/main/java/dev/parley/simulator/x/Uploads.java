package dev.parley.simulator.x;

import dev.parley.simulator.json.JsonText;
import dev.parley.simulator.world.MediaItem;
import dev.parley.simulator.world.World;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.ByteArrayOutputStream;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Uploads of media, at once or in pieces; what moves is processed for a while (WIRE 1.4, 1.11). */
public final class Uploads {
    private static final int EXPIRES_AFTER = 86_400;
    private static final int MOST_IMAGE_BYTES = 5 * 1024 * 1024;
    private static final Set<String> CATEGORIES =
            Set.of("tweet_image", "tweet_video", "tweet_gif", "dm_image", "dm_video", "dm_gif", "subtitles");
    private final World world;
    private final Map<Long, Upload> uploads = new ConcurrentHashMap<>();
    private volatile int processingSeconds = 2;
    private volatile boolean failing;

    /** An upload in pieces. */
    private static final class Upload {
        private final long owner;
        private final String category;
        private final String mediaType;
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int segments;
        private long readyAt;
        private boolean failed;

        private Upload(long owner, String category, String mediaType) {
            this.owner = owner;
            this.category = category;
            this.mediaType = mediaType;
        }
    }

    Uploads(World world) {
        this.world = world;
    }

    /** How long a video is processed, and whether that fails. */
    public void setProcessing(int seconds, boolean fails) {
        processingSeconds = seconds;
        failing = fails;
    }

    void clear() {
        uploads.clear();
        setProcessing(2, false);
    }

    Answer simple(XCall call, String base) {
        JsonObject body = call.json();
        Upload upload = new Upload(call.userId(), category(body), JsonText.text(body, "media_type", "image/png"));
        byte[] bytes = bytes(body);
        if (bytes.length > MOST_IMAGE_BYTES) {
            throw Refusal.invalid("media", "", "File size exceeds " + MOST_IMAGE_BYTES + " bytes.");
        }
        upload.bytes.writeBytes(bytes);
        long id = world.media().nextId();
        shelve(id, upload, base);
        return data(described(id, upload, bytes.length));
    }

    private static String category(JsonObject body) {
        String category = JsonText.text(body, "media_category", "");
        if (!CATEGORIES.contains(category)) {
            throw Refusal.invalid(
                    "media_category", category, "$.media_category: does not have a value in the enumeration");
        }
        return category;
    }

    private static byte[] bytes(JsonObject body) {
        try {
            return Base64.getDecoder().decode(JsonText.text(body, "media", ""));
        } catch (IllegalArgumentException wrong) {
            throw Refusal.invalid("media", "", "$.media: is not base64");
        }
    }

    Answer initialize(XCall call) {
        JsonObject body = call.json();
        long id = world.media().nextId();
        uploads.put(id, new Upload(call.userId(), category(body), JsonText.text(body, "media_type", "video/mp4")));
        return data(JsonText.object().add("id", Long.toString(id)).add("expires_after_secs", EXPIRES_AFTER));
    }

    Answer append(XCall call, String id) {
        Upload upload = own(call, id);
        JsonObject body = call.json();
        synchronized (upload) {
            if (!JsonText.text(body, "segment_index", "").equals(Integer.toString(upload.segments))) {
                throw Refusal.invalid("segment_index", "", "Segments do not add up to provided total file size.");
            }
            upload.bytes.writeBytes(bytes(body));
            upload.segments++;
        }
        return data(JsonText.object().add("expires_at", world.clock().millis() / 1000 + EXPIRES_AFTER));
    }

    Answer complete(XCall call, String id, String base) {
        Upload upload = own(call, id);
        upload.readyAt = world.clock().millis() + processingSeconds * 1000L;
        upload.failed = failing;
        shelve(Long.parseLong(id), upload, base);
        return data(described(Long.parseLong(id), upload, upload.bytes.size()));
    }

    Answer status(XCall call) {
        String id = call.parameter("media_id").orElse("");
        Upload upload = own(call, id);
        return data(described(Long.parseLong(id), upload, upload.bytes.size()));
    }

    Answer describe(XCall call) {
        JsonObject body = call.json();
        long id = XCall.id("id", JsonText.text(body, "id", ""));
        String text = JsonText.child(body, "metadata")
                .flatMap(metadata -> JsonText.child(metadata, "alt_text"))
                .map(alt -> JsonText.text(alt, "text", ""))
                .orElse("");
        world.media().describe(id, text);
        return data(JsonText.object().add("id", Long.toString(id)));
    }

    private Upload own(XCall call, String id) {
        Upload upload = uploads.get(XCall.id("media_id", id));
        if (upload == null || upload.owner != call.userId()) {
            throw Refusal.notFound("media", "media_id", id);
        }
        return upload;
    }

    private void shelve(long id, Upload upload, String base) {
        String kind = upload.category.endsWith("image")
                ? "photo"
                : upload.category.endsWith("gif") ? "animated_gif" : "video";
        uploads.put(id, upload);
        world.media()
                .put(new MediaItem(id, upload.owner, kind, upload.mediaType, upload.bytes.toByteArray(), "", base));
    }

    private JsonObjectBuilder described(long id, Upload upload, int size) {
        JsonObjectBuilder json = JsonText.object()
                .add("id", Long.toString(id))
                .add("size", size)
                .add("expires_after_secs", EXPIRES_AFTER);
        world.media().find(id).ifPresent(item -> json.add("media_key", item.key()));
        if (upload.readyAt != 0) {
            json.add("processing_info", processing(upload));
        }
        return json;
    }

    private JsonObjectBuilder processing(Upload upload) {
        long left = upload.readyAt - world.clock().millis();
        if (left > 0) {
            return JsonText.object().add("state", "pending").add("check_after_secs", (int) ((left + 999) / 1000));
        }
        return JsonText.object()
                .add("state", upload.failed ? "failed" : "succeeded")
                .add("progress_percent", 100);
    }

    /** The media that a new post or message names; each must be the caller's own and ready. */
    List<Long> named(XCall call, JsonObject body, String member) {
        List<Long> ids = JsonText.texts(body, member).stream()
                .map(id -> XCall.id(member, id))
                .toList();
        for (long id : ids) {
            Upload upload = uploads.get(id);
            boolean ready = upload != null
                    && upload.owner == call.userId()
                    && !upload.failed
                    && upload.readyAt <= world.clock().millis();
            if (!ready) {
                throw Refusal.invalid(member, Long.toString(id), "Your media IDs are invalid.");
            }
        }
        return ids;
    }

    private static Answer data(JsonObjectBuilder data) {
        return Answer.ok(JsonText.object().add("data", data).build());
    }
}
