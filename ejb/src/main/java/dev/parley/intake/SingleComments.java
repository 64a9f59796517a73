package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.EndReason;
import dev.parley.conversation.EventKind;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Interaction.Target;
import dev.parley.conversation.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Comments as interactions of their own (IN-7): submitted beside the normal process, or routed instead of it. */
@ApplicationScoped
class SingleComments {

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    /**
     * What is known of the comments of a page.
     *
     * @param contacts who wrote the customers' comments, by identity
     * @param answered the comments that others answer, by platform ID
     */
    record Comments(Map<Long, Long> contacts, Map<String, Post> answered) {

        static final Comments NONE = new Comments(Map.of(), Map.of());

        /** The comment that an arrival belongs to: itself, or the one that the company answers with it. */
        Optional<Post> of(Arrival arrival) {
            if (!arrival.isComment()) {
                return Optional.empty();
            }
            return arrival.inbound()
                    ? Optional.of(arrival.post())
                    : Optional.ofNullable(answered.get(arrival.post().inReplyTo()))
                            .filter(post -> post.direction() == Direction.INBOUND)
                            .filter(post -> !post.inReplyTo().isEmpty());
        }

        long writerOf(Post comment, long otherwise) {
            Long identity = comment.identityId();
            return identity == null ? otherwise : contacts.getOrDefault(identity, otherwise);
        }
    }

    /** Looks up what is needed; nothing where the channel has comments in their conversations. */
    Comments of(Channel channel, List<Arrival> arrivals) {
        if (!channel.options().submitComments()) {
            return Comments.NONE;
        }
        List<Arrival> comments = arrivals.stream().filter(Arrival::isComment).toList();
        Map<String, Post> answered = new HashMap<>(conversations.findPosts(
                channel.accountId(),
                comments.stream()
                        .filter(arrival -> !arrival.inbound())
                        .map(arrival -> arrival.post().inReplyTo())
                        .collect(Collectors.toSet())));
        comments.forEach(arrival -> answered.put(arrival.post().platformId(), arrival.post()));
        return new Comments(writers(comments, answered.values()), answered);
    }

    private Map<Long, Long> writers(List<Arrival> comments, Collection<Post> posts) {
        Map<Long, Long> writers = new HashMap<>();
        contacts.identities(posts.stream()
                        .map(Post::identityId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .forEach((identity, person) -> writers.put(identity, person.contactId()));
        // people who are new with this page are not in the database yet
        for (Arrival comment : comments) {
            Long identity = comment.post().identityId();
            Long writer = comment.writer();
            if (identity != null && writer != null) {
                writers.put(identity, writer);
            }
        }
        return writers;
    }

    /** A further interaction that records a comment and who wrote it, and ends at once. */
    @Nullable
    Interaction submitted(Arrival arrival, Comments comments, Target target, Instant now) {
        if (!arrival.fresh() || !arrival.inbound() || !arrival.isComment()) {
            return null;
        }
        Interaction record = alone(arrival, arrival.post(), comments, target, now);
        record.receive(arrival.post(), now);
        record.disconnect(EndReason.SUBMITTED, now);
        conversations.record(record, EventKind.DISCONNECTED, null, "the comment is submitted", now);
        return record;
    }

    /** A new interaction that carries one comment with its base post. */
    static Interaction alone(Arrival arrival, Post comment, Comments comments, Target target, Instant now) {
        long writer = comments.writerOf(comment, arrival.conversation().contactId());
        return Interaction.ofComment(arrival.conversation(), comment, writer, target, now);
    }
}
