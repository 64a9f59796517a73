package dev.parley.conversation;

import dev.parley.workforce.InteractionType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Conversations, posts and interactions. */
public interface Conversations {

    Conversation getConversation(long id);

    Map<Long, Conversation> conversations(Collection<Long> ids);

    /** Conversations of an account by thread key. */
    Map<String, Conversation> findByThread(long accountId, InteractionType type, Collection<String> threadKeys);

    /** Private conversations of an account with people under the IDs that they have now, by their present key. */
    Map<String, Conversation> findByCounterpart(long accountId, Collection<String> people);

    /** Posts of an account by platform ID. */
    Map<String, Post> findPosts(long accountId, Collection<String> platformIds);

    /**
     * Takes posts that are stored for a change: others wait, and what is read is the latest. Interactions that are
     * changed as well are taken before.
     */
    void lockPosts(Collection<Post> posts);

    Optional<Post> findPost(long id);

    /** Everything that somebody wrote under one identity. */
    List<Post> listPostsBy(long identityId);

    /** What we sent privately to a person, up to a moment, and what may not be delivered or read yet. */
    List<Post> listSentTo(long accountId, String counterpart, Instant upTo);

    /** Posts of a conversation in the order in which they were written. */
    List<Post> listPosts(long conversationId);

    List<InternalNote> listNotes(long conversationId);

    Interaction getInteraction(long id);

    Optional<Interaction> findInteraction(long id);

    /** Takes an interaction for a change: others wait, and what is read is the latest. */
    Interaction lockInteraction(long id);

    /** The same for several, in an order in which nobody blocks another; those that do not exist are left out. */
    List<Interaction> lockInteractions(Collection<Long> ids);

    /** All interactions of a conversation, open and ended. */
    List<Interaction> listOfConversation(long conversationId);

    /** Open interactions of the conversations, taken for a change. */
    List<Interaction> listOpen(Collection<Long> conversationIds);

    /** Interactions that wait in the queues of the workgroups, the longest waiting first. */
    List<Interaction> listQueued(Collection<Long> workgroupIds, int most);

    /** Interactions that are with the agent or were parked by the agent. */
    List<Interaction> listOf(long agentId);

    /** Interactions that the agent ended since a moment, the latest first. */
    List<Interaction> listEndedBy(long agentId, Instant since, int most);

    /** Interactions in one of the states, to be read: what is changed in them is not written. */
    List<Interaction> listInStates(Collection<InteractionState> states);

    /** Parked interactions whose time is over, the first one first. */
    List<Long> listParkedUntil(Instant moment, int most);

    /** Earlier interactions of a contact, newest first. */
    List<Interaction> listHistory(long contactId, int most);

    List<InteractionEvent> listEvents(long interactionId);

    /** Events of some kinds of several interactions, in order of time. */
    List<InteractionEvent> listEvents(Collection<Long> interactionIds, Collection<EventKind> kinds);

    /** Interactions as they stand, to be read only. */
    List<Interaction> interactions(Collection<Long> ids);

    /** Attached data of an interaction, sorted by name. */
    Map<String, String> attachedData(long interactionId);

    /** Attached data of interactions, by interaction. */
    Map<Long, Map<String, String>> attachedData(Collection<Long> interactionIds);

    /** Sets attached data; a key is replaced, never doubled (SC-3). */
    void attach(long interactionId, Map<String, String> data);

    /**
     * Remembers that a channel matched a post (IN-16), and why it makes no interaction for that channel if it is
     * stopped; returns whether the match is news.
     */
    boolean matched(long postId, long channelId, @Nullable String stopped);

    /**
     * Adds posts that a channel has brought; one call for a page, as each call costs.
     *
     * @param stopped why some of them make no interaction for the channel
     */
    void addMatched(Collection<Post> posts, long channelId, Map<Post, String> stopped);

    void add(Object entity);

    void addAll(Collection<?> entities);

    /** Writes an event on the interaction's timeline and tells observers after commit. */
    default void record(
            Interaction interaction, EventKind kind, @Nullable Long userId, @Nullable String detail, Instant now) {
        record(interaction, kind, userId, null, detail, now);
    }

    /** The same event for each of several interactions. */
    void recordAll(Collection<Interaction> interactions, EventKind kind, Instant now);

    void record(
            Interaction interaction,
            EventKind kind,
            @Nullable Long userId,
            @Nullable Long formerAgent,
            @Nullable String detail,
            Instant now);
}
