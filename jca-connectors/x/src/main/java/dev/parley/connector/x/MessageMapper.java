package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads direct-message events (WIRE 1.5). It never fails: what it cannot read, it counts. */
final class MessageMapper {

    private static final Set<String> OF_NO_INTEREST = Set.of("ParticipantsJoin", "ParticipantsLeave");

    private final Includes includes;
    private final String ownId;
    private final Mapped mapped = new Mapped();

    private MessageMapper(LenientObject page, String ownId) {
        this.includes = new Includes(page);
        this.ownId = ownId;
    }

    static Mapped map(XAnswer answer, List<LenientObject> events, String ownId) {
        MessageMapper mapper = new MessageMapper(answer.json(), ownId);
        mapper.mapped.noteEncoding(answer);
        events.forEach(mapper::read);
        return mapper.mapped;
    }

    private void read(LenientObject event) {
        String id = event.text("id");
        String kind = event.text("event_type");
        Optional<Instant> createdAt = event.instant("created_at");
        if (OF_NO_INTEREST.contains(kind)) {
            return;
        }
        if (id.isEmpty()) {
            mapped.failed("missing-id", "A direct message without an ID.");
        } else if (!kind.isEmpty() && !kind.equals("MessageCreate")) {
            mapped.failed("unknown-kind", "Event " + id + " is of the kind " + kind + ".");
        } else if (createdAt.isEmpty()) {
            mapped.failed("bad-time", "Direct message " + id + " has no readable time.");
        } else if (event.text("sender_id").isEmpty()) {
            mapped.failed("missing-author", "Direct message " + id + " has no sender.");
        } else {
            mapped.posts().add(message(id, createdAt.get(), event));
        }
    }

    private FetchedPost message(String id, Instant createdAt, LenientObject event) {
        Author sender = includes.author(event.text("sender_id"));
        String conversation = event.text("dm_conversation_id");
        return new FetchedPost(
                id,
                Visibility.PRIVATE,
                sender,
                Escapes.undone(event.text("text")),
                "",
                createdAt,
                "",
                conversation,
                counterpart(sender, event),
                false,
                includes.mediaOf(event),
                new Attributes()
                        .with("twitterMsgId", id)
                        .with("twitterGroupId", conversation)
                        .with("twitterActorId", sender.platformId())
                        .with("twitterScreenName", sender.handle())
                        .flag("twitterVerified", includes.verified(sender.platformId()))
                        .asMap());
    }

    /** The other person: named by the participants, or by the ID of a conversation of two. Among several the group. */
    private Author counterpart(Author sender, LenientObject event) {
        String conversation = event.text("dm_conversation_id");
        if (GroupConversation.is(conversation)) {
            return GroupConversation.asCounterpart(conversation);
        }
        if (!sender.platformId().equals(ownId)) {
            return sender;
        }
        List<String> named = event.texts("participant_ids");
        List<String> ids = named.isEmpty() ? Arrays.asList(conversation.split("-", -1)) : named;
        return ids.stream()
                .filter(id -> !id.isEmpty() && !id.equals(ownId))
                .findFirst()
                .map(includes::author)
                .orElse(sender);
    }
}
