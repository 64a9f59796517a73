package dev.parley.connector.apple;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PushRequest;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message of a customer, with the headers that came with it.
 *
 * @param at when it was written, as far as that is known
 */
record Letter(PushRequest request, LenientObject body, Instant at) {

    String id() {
        return either("id", "id");
    }

    String type() {
        return body.text("type");
    }

    String business() {
        return either("destinationId", "destination-id");
    }

    String customer() {
        return either("sourceId", "source-id");
    }

    private String either(String member, String header) {
        String given = body.text(member);
        return given.isEmpty() ? request.header(header).orElse("") : given;
    }

    /** A text with its attachments. */
    FetchedPost post() {
        String text = body.text("body")
                .replace(String.valueOf(Publishing.ATTACHMENT_MARK), "")
                .strip();
        return post(text, "", attributes());
    }

    /** An answer to choices that we offered. */
    FetchedPost post(Selection selection) {
        Map<String, String> attributes = attributes();
        attributes.put("appleInteractive", selection.kind());
        put(attributes, "appleSelection", String.join(",", selection.ids()));
        return post(selection.text(), selection.requestId(), attributes);
    }

    private FetchedPost post(String text, String inReplyTo, Map<String, String> attributes) {
        Author author = new Author(customer(), "", "", "", -1);
        return new FetchedPost(
                id(),
                Visibility.PRIVATE,
                author,
                text,
                body.text("locale").replace('_', '-'),
                at,
                inReplyTo,
                customer(),
                author,
                false,
                media(),
                attributes,
                business());
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("appleMsgId", id());
        put(attributes, "appleBusinessId", business());
        put(attributes, "appleIntent", body.text("intent"));
        put(attributes, "appleGroup", body.text("group"));
        put(attributes, "appleDeviceAgent", request.header("device-agent").orElse(""));
        put(attributes, "appleCapabilities", request.header("capability-list").orElse(""));
        return attributes;
    }

    private static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }

    private List<Media> media() {
        List<Media> media = new ArrayList<>();
        for (LenientObject attachment : body.objects("attachments")) {
            String type = attachment.text("mimeType", "mime-type");
            media.add(new Media(
                    id() + ":" + media.size(),
                    kind(type),
                    "",
                    "",
                    type,
                    attachment.text("name"),
                    attachment.number("size", "file-size").orElse(-1),
                    StoredFile.of(attachment).asFacts()));
        }
        return media;
    }

    private static String kind(String mediaType) {
        if (mediaType.equals("image/gif")) {
            return "animated_gif";
        }
        return switch (mediaType.split("/", 2)[0]) {
            case "image" -> "photo";
            case "video" -> "video";
            case "audio" -> "audio";
            default -> "document";
        };
    }
}
