package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads private messages as conversations hold them. */
record MessageMapper(String pageId, Gathered into) {

    static final String FIELDS =
            "id,created_time,from,to,message,attachments,sticker,shares,reactions,reply_to," + "is_unsupported";

    /** @param person the other person, as the conversation names them */
    Optional<FetchedPost> message(LenientObject message, Author person) {
        String id = message.text("id");
        Optional<Instant> time = GraphTime.of(message, "created_time");
        if (id.isEmpty() || time.isEmpty()) {
            into.failed(
                    id.isEmpty() ? "missing-id" : "bad-time",
                    id.isEmpty() ? "A message without an ID." : "The message " + id + " has no readable time.");
            return Optional.empty();
        }
        Author from = People.of(message.object("from"));
        Author counterpart = counterpart(message, from, person);
        String written = message.text("message");
        String text = written.isEmpty() ? Attachments.shared(message) : written;
        List<Media> media = Attachments.ofMessage(message);
        boolean nothing = text.isEmpty() && media.isEmpty() && !hasTemplate(message);
        return Optional.of(made(
                id,
                from,
                counterpart,
                text,
                time.get(),
                message.object("reply_to").text("mid"),
                media,
                new Attributes()
                        .flag("facebookTemplate", hasTemplate(message))
                        .flag("facebookUnsupported", message.isTrue("is_unsupported") || nothing)));
    }

    private static boolean hasTemplate(LenientObject message) {
        return message.object("attachments").objects("data").stream().anyMatch(each -> each.has("generic_template"));
    }

    private Author counterpart(LenientObject message, Author from, Author person) {
        return Stream.concat(
                        Stream.of(person, from),
                        message.object("to").objects("data").stream().map(People::of))
                .filter(each ->
                        !each.platformId().isEmpty() && !each.platformId().equals(pageId))
                .findFirst()
                .orElse(from);
    }

    FetchedPost made(
            String id,
            Author from,
            Author counterpart,
            String text,
            Instant time,
            String replyTo,
            List<Media> media,
            Attributes attributes) {
        return new FetchedPost(
                id,
                Visibility.PRIVATE,
                from,
                text,
                "",
                time,
                replyTo,
                thread(counterpart.platformId()),
                counterpart,
                false,
                media,
                attributes
                        .with("facebookMessageId", id)
                        .with("facebookPageId", pageId)
                        .with("facebookActorId", from.platformId())
                        .with("facebookActorName", from.displayName())
                        .flag("facebookByPage", from.platformId().equals(pageId))
                        .asMap(),
                pageId);
    }

    /** A conversation is a page and a person, whatever ID Facebook gives it. */
    String thread(String personId) {
        return pageId + ":" + personId;
    }
}
