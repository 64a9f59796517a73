package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.kit.LenientObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The people and media that a page names beside its items. */
final class Includes {

    private final Map<String, LenientObject> users = new HashMap<>();
    private final Map<String, LenientObject> media = new HashMap<>();

    Includes(LenientObject page) {
        LenientObject includes = page.object("includes");
        includes.objects("users").forEach(user -> users.put(user.text("id"), user));
        includes.objects("media").forEach(item -> media.put(item.text("media_key"), item));
    }

    /** The person; with the ID alone when the page does not tell more. */
    Author author(String id) {
        LenientObject user = users.get(id);
        return user == null ? new Author(id, "", "", "", -1) : author(user);
    }

    static Author author(LenientObject user) {
        return new Author(
                user.text("id"),
                user.text("username"),
                user.text("name"),
                user.text("profile_image_url"),
                user.object("public_metrics").number("followers_count").orElse(-1));
    }

    boolean verified(String id) {
        LenientObject user = users.get(id);
        return user != null && user.isTrue("verified");
    }

    /** The attachments of an item, in its order. */
    List<Media> mediaOf(LenientObject item) {
        return item.object("attachments").texts("media_keys").stream()
                .map(media::get)
                .filter(Objects::nonNull)
                .map(Includes::media)
                .toList();
    }

    private static Media media(LenientObject item) {
        String url = item.text("url");
        if (url.isEmpty()) {
            url = film(item).orElse(item.text("preview_image_url"));
        }
        return new Media(item.text("media_key"), item.text("type"), url, item.text("alt_text"));
    }

    /** Where a film can be fetched in one piece: the address beside its variants is that of a still. */
    static Optional<String> film(LenientObject item) {
        return item.objects("variants").stream()
                .filter(variant -> !variant.text("content_type").contains("mpegURL"))
                .map(variant -> variant.text("url"))
                .filter(address -> !address.isEmpty())
                .findFirst();
    }
}
