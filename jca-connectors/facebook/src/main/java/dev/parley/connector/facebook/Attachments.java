package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.kit.LenientObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads pictures and other attachments, in the three shapes that Facebook has for them (WIRE 2.3, 2.5). */
final class Attachments {

    private Attachments() {}

    /** Of a post: a list that may hold lists. */
    static List<Media> ofPost(LenientObject post) {
        List<Media> media = new ArrayList<>();
        for (LenientObject attachment : post.object("attachments").objects("data")) {
            List<LenientObject> inner = attachment.object("subattachments").objects("data");
            (inner.isEmpty() ? List.of(attachment) : inner).forEach(each -> addStory(each, media));
        }
        String picture = post.text("full_picture");
        if (media.isEmpty() && !picture.isEmpty()) {
            media.add(new Media("", "photo", picture, ""));
        }
        return media;
    }

    /** Of a comment: one at most. */
    static List<Media> ofComment(LenientObject comment) {
        List<Media> media = new ArrayList<>();
        if (comment.has("attachment")) {
            addStory(comment.object("attachment"), media);
        }
        return media;
    }

    private static void addStory(LenientObject attachment, List<Media> media) {
        String type = attachment.text("media_type", "type").toLowerCase(Locale.ROOT);
        String image = attachment.object("media").object("image").text("src");
        String source = attachment.object("media").text("source");
        String url = source.isEmpty() ? image : source;
        String kind = type.contains("sticker")
                ? "sticker"
                : type.contains("video") ? "video" : type.contains("gif") ? "animated_gif" : "photo";
        if (!url.isEmpty() && !type.equals("share") && !type.equals("link")) {
            media.add(new Media(
                    attachment.object("target").text("id"), kind, url, attachment.text("description", "title")));
        }
    }

    /** Of a message that was fetched. What has no address, as a template, cannot be shown as a file. */
    static List<Media> ofMessage(LenientObject message) {
        List<Media> media = new ArrayList<>();
        for (LenientObject file : message.object("attachments").objects("data")) {
            String type = file.text("mime_type");
            String image = file.object("image_data").text("url");
            String video = file.object("video_data").text("url");
            String url = !image.isEmpty() ? image : !video.isEmpty() ? video : file.text("file_url");
            if (!url.isEmpty()) {
                media.add(new Media(
                        file.text("id"),
                        kindOf(type, image, video),
                        url,
                        "",
                        type,
                        file.text("name"),
                        file.number("size").orElse(-1),
                        Map.of()));
            }
        }
        if (!message.text("sticker").isEmpty()) {
            media.add(new Media("", "sticker", message.text("sticker"), ""));
        }
        return media;
    }

    private static String kindOf(String type, String image, String video) {
        if (!image.isEmpty() || type.startsWith("image/")) {
            return "photo";
        }
        if (!video.isEmpty() || type.startsWith("video/")) {
            return "video";
        }
        return type.startsWith("audio/") ? "audio" : "document";
    }

    /** Of a message that was pushed. */
    static List<Media> pushed(LenientObject message) {
        List<Media> media = new ArrayList<>();
        for (LenientObject attachment : message.objects("attachments")) {
            LenientObject payload = attachment.object("payload");
            String type = attachment.text("type");
            if (type.equals("location")) {
                media.add(location(payload));
            } else if (!payload.text("url").isEmpty() && !type.equals("fallback") && !type.equals("template")) {
                String kind = payload.has("sticker_id") ? "sticker" : pushedKind(type);
                media.add(new Media(payload.text("sticker_id", "reel_video_id"), kind, payload.text("url"), ""));
            }
        }
        return media;
    }

    private static String pushedKind(String type) {
        return switch (type) {
            case "image" -> "photo";
            case "video", "reel", "ig_reel" -> "video";
            case "audio" -> "audio";
            default -> "document";
        };
    }

    private static Media location(LenientObject payload) {
        LenientObject point = payload.object("coordinates");
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("latitude", point.text("lat"));
        facts.put("longitude", point.text("long"));
        return new Media("", "location", "", "", "", "", -1, facts);
    }

    /** The addresses of links that a message which was fetched shares. */
    static String shared(LenientObject message) {
        return String.join(
                " ",
                message.object("shares").objects("data").stream()
                        .map(each -> each.text("link"))
                        .filter(url -> !url.isEmpty())
                        .toList());
    }

    /** The addresses of links that came instead of a file. */
    static String links(LenientObject message) {
        return String.join(
                " ",
                message.objects("attachments").stream()
                        .filter(each -> each.text("type").equals("fallback"))
                        .map(each -> each.text("url").isEmpty()
                                ? each.object("payload").text("url")
                                : each.text("url"))
                        .filter(url -> !url.isEmpty())
                        .toList());
    }
}
