package dev.parley.connector.facebook;

import dev.parley.connector.api.OutboundMedia;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Multipart;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;

/** Uploads files that comments and messages then name by their ID. Uploading twice is wasteful but harmless. */
record Uploads(Pages pages) {

    static final int MOST_BYTES = 25 * 1024 * 1024;

    /** A picture that nobody sees until a comment shows it. */
    String photo(String page, OutboundMedia media) throws PlatformException {
        if (!media.mediaType().startsWith("image/")) {
            throw pages.api()
                    .problem(Action.FAIL_ITEM, "not-supported", "Facebook takes only pictures with a comment.");
        }
        Multipart form = new Multipart()
                .text("published", "false")
                .file("source", media.name(), media.mediaType(), bytes(media));
        return upload(page, "/photos", form, "id");
    }

    /** The {@code attachment} member of a message. */
    JsonObject attachment(String page, OutboundMedia media) throws PlatformException {
        String type = typeOf(media.mediaType());
        String described = Json.createObjectBuilder()
                .add(
                        "attachment",
                        Json.createObjectBuilder()
                                .add("type", type)
                                .add("payload", Json.createObjectBuilder().add("is_reusable", true)))
                .build()
                .toString();
        Multipart form = new Multipart()
                .text("message", described)
                .file("filedata", media.name(), media.mediaType(), bytes(media));
        String id = upload(page, "/message_attachments", form, "attachment_id");
        return Json.createObjectBuilder()
                .add("type", type)
                .add("payload", Json.createObjectBuilder().add("attachment_id", id))
                .build();
    }

    private static String typeOf(String mediaType) {
        String family = mediaType.contains("/") ? mediaType.substring(0, mediaType.indexOf('/')) : "";
        return switch (family) {
            case "image", "video", "audio" -> family;
            default -> "file";
        };
    }

    private String upload(String page, String edge, Multipart form, String member) throws PlatformException {
        GraphCall call = GraphCall.post("/" + Parameter.encode(page) + edge, Purpose.SET_STATE)
                .withBody(form.toBody());
        GraphAnswer answer = pages.call(page, call);
        String id = answer.json().text(member);
        if (id.isEmpty()) {
            throw pages.api().lacking(answer, Purpose.SET_STATE);
        }
        return id;
    }

    private byte[] bytes(OutboundMedia media) throws PlatformException {
        try (InputStream stream = media.content().open()) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw pages.api().problem(Action.FAIL_ITEM, "file-too-large", "Facebook takes files of at most 25 MB.");
            }
            return bytes;
        } catch (IOException broken) {
            throw new PlatformException(
                    pages.api().errors().of(Action.RETRY, "file-unreadable", "The stored file could not be read."),
                    broken);
        }
    }
}
