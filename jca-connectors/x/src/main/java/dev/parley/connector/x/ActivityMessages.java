package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads direct messages in the old shape that pushed ones still have (WIRE 1.8). */
final class ActivityMessages {

    private final LenientObject payload;
    private final String ownId;
    private final Mapped mapped = new Mapped();

    private ActivityMessages(LenientObject payload, String ownId) {
        this.payload = payload;
        this.ownId = ownId;
    }

    static Mapped map(LenientObject payload, String ownId) {
        ActivityMessages messages = new ActivityMessages(payload, ownId);
        List<LenientObject> events = payload.objects("direct_message_events");
        if (events.isEmpty()) {
            messages.mapped.failed("missing-id", "A direct message event without a message.");
        }
        events.forEach(messages::read);
        return messages.mapped;
    }

    private void read(LenientObject event) {
        LenientObject message = event.object("message_create");
        String id = event.text("id");
        Optional<Instant> at = event.instant("created_timestamp");
        String sender = message.text("sender_id");
        String recipient = message.object("target").text("recipient_id");
        if (!event.text("type").equals("message_create")) {
            mapped.failed("unknown-kind", "Event " + id + " is of the kind " + event.text("type") + ".");
        } else if (id.isEmpty() || sender.isEmpty() || recipient.isEmpty()) {
            mapped.failed("missing-id", "A direct message that does not say which, from whom or to whom.");
        } else if (at.isEmpty()) {
            mapped.failed("bad-time", "Direct message " + id + " has no readable time.");
        } else {
            mapped.posts()
                    .add(message(id, at.get(), author(sender), author(recipient), message.object("message_data")));
        }
    }

    private FetchedPost message(String id, Instant at, Author sender, Author recipient, LenientObject content) {
        String conversation = conversation(sender.platformId(), recipient.platformId());
        return new FetchedPost(
                id,
                Visibility.PRIVATE,
                sender,
                Escapes.undone(content.text("text")),
                "",
                at,
                "",
                conversation,
                sender.platformId().equals(ownId) ? recipient : sender,
                false,
                media(content),
                new Attributes()
                        .with("twitterMsgId", id)
                        .with("twitterGroupId", conversation)
                        .with("twitterActorId", sender.platformId())
                        .with("twitterScreenName", sender.handle())
                        .asMap());
    }

    /** A conversation of two has both IDs in its own, the smaller one first, as the polled messages have it. */
    private static String conversation(String one, String other) {
        return Stream.of(one, other)
                .sorted(PostIds.OLDEST_FIRST)
                .reduce((a, b) -> a + "-" + b)
                .orElse("");
    }

    /** People are given directly, or inside {@code data}. */
    private Author author(String id) {
        LenientObject entry = payload.object("users").object(id);
        LenientObject user = entry.has("data") ? entry.object("data") : entry;
        return new Author(
                id,
                user.text("username", "screen_name"),
                user.text("name"),
                user.text("profile_image_url", "profile_image_url_https"),
                -1);
    }

    private static List<Media> media(LenientObject content) {
        LenientObject media = content.object("attachment").object("media");
        String id = media.text("id_str", "id");
        if (id.isEmpty()) {
            return List.of();
        }
        String url = Includes.film(media.object("video_info")).orElse(media.text("media_url_https", "media_url"));
        return List.of(new Media(id, media.text("type"), url, ""));
    }
}
