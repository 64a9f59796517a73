package dev.parley.conversation;

import dev.parley.shared.KeyChunks;
import dev.parley.shared.NewRows;
import dev.parley.shared.NotFoundException;
import dev.parley.workforce.InteractionType;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

/** Conversations in the database. */
@Stateless
public class JpaConversations implements Conversations {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Event<InteractionChanged> changes;

    @Override
    public Conversation getConversation(long id) {
        return found(Conversation.class, id);
    }

    @Override
    public Map<Long, Conversation> conversations(Collection<Long> ids) {
        return byKey(
                KeyChunks.find(entities, Conversation.class, "select c from Conversation c where c.id in (:keys)", ids),
                Conversation::id);
    }

    @Override
    public Map<String, Conversation> findByThread(long accountId, InteractionType type, Collection<String> threadKeys) {
        return byKey(
                KeyChunks.find(
                        entities,
                        Conversation.class,
                        "select c from Conversation c where c.accountId = :account and c.type = :type"
                                + " and c.threadKey in (:keys)",
                        threadKeys,
                        query -> query.setParameter("account", accountId).setParameter("type", type)),
                Conversation::threadKey);
    }

    @Override
    public Map<String, Conversation> findByCounterpart(long accountId, Collection<String> people) {
        return people.isEmpty()
                ? Map.of()
                : byKey(new PostQuery(entities).privateWith(accountId, people), Conversation::presentKey);
    }

    @Override
    public Map<String, Post> findPosts(long accountId, Collection<String> platformIds) {
        Map<String, Post> found = byKey(
                KeyChunks.find(
                        entities,
                        Post.class,
                        "select p from Post p where p.accountId = :account and p.platformId in (:keys)",
                        platformIds,
                        query -> query.setParameter("account", accountId)),
                Post::platformId);
        List<String> missing =
                platformIds.stream().filter(id -> !found.containsKey(id)).toList();
        if (!missing.isEmpty()) {
            found.putAll(new PostQuery(entities).byParts(accountId, missing));
        }
        return found;
    }

    @Override
    public void lockPosts(Collection<Post> posts) {
        new PostQuery(entities).lock(posts);
    }

    @Override
    public List<Post> listPostsBy(long identityId) {
        return new PostQuery(entities).by(identityId);
    }

    @Override
    public List<Post> listSentTo(long accountId, String counterpart, Instant upTo) {
        return new PostQuery(entities).sentTo(accountId, counterpart, upTo);
    }

    @Override
    public Optional<Post> findPost(long id) {
        return Optional.ofNullable(entities.find(Post.class, id));
    }

    @Override
    public List<Post> listPosts(long conversationId) {
        return new PostQuery(entities).of(conversationId);
    }

    @Override
    public List<InternalNote> listNotes(long conversationId) {
        return entities.createQuery(
                        "select n from InternalNote n where n.conversationId = :id order by n.at", InternalNote.class)
                .setParameter("id", conversationId)
                .getResultList();
    }

    @Override
    public Interaction getInteraction(long id) {
        return found(Interaction.class, id);
    }

    @Override
    public Optional<Interaction> findInteraction(long id) {
        return Optional.ofNullable(entities.find(Interaction.class, id));
    }

    @Override
    public List<Interaction> listOpen(Collection<Long> conversationIds) {
        return KeyChunks.find(
                entities,
                Interaction.class,
                "select i from Interaction i where i.conversationId in (:keys) and i.openKey is not null",
                conversationIds,
                query -> query.setLockMode(LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public Interaction lockInteraction(long id) {
        Interaction interaction = entities.find(Interaction.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (interaction == null) {
            throw new NotFoundException("Interaction " + id + " does not exist.");
        }
        return interaction;
    }

    @Override
    public List<Interaction> lockInteractions(Collection<Long> ids) {
        return new InteractionQuery(entities).lock(ids);
    }

    @Override
    public List<Interaction> listQueued(Collection<Long> workgroupIds, int most) {
        return new InteractionQuery(entities).listQueued(workgroupIds, most);
    }

    @Override
    public List<Interaction> listOf(long agentId) {
        return new InteractionQuery(entities).listOf(agentId);
    }

    @Override
    public List<Interaction> listEndedBy(long agentId, Instant since, int most) {
        return new InteractionQuery(entities).listEndedBy(agentId, since, most);
    }

    @Override
    public List<Interaction> listInStates(Collection<InteractionState> states) {
        return new InteractionQuery(entities).listInStates(states);
    }

    @Override
    public List<Long> listParkedUntil(Instant moment, int most) {
        return new InteractionQuery(entities).listParkedUntil(moment, most);
    }

    @Override
    public List<Interaction> listHistory(long contactId, int most) {
        return new InteractionQuery(entities).listHistory(contactId, most);
    }

    @Override
    public List<Interaction> listOfConversation(long conversationId) {
        return new InteractionQuery(entities).ofConversation(conversationId);
    }

    @Override
    public List<InteractionEvent> listEvents(long interactionId) {
        return new InteractionQuery(entities).eventsOf(interactionId);
    }

    @Override
    public List<InteractionEvent> listEvents(Collection<Long> interactionIds, Collection<EventKind> kinds) {
        return KeyChunks.find(
                entities,
                InteractionEvent.class,
                // literals: a parameter that is a list would have the query translated each time
                "select e from InteractionEvent e where e.interactionId in (:keys) and e.kind in ("
                        + kinds.stream()
                                .map(kind -> "'" + kind.name() + "'")
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ") order by e.at, e.id",
                interactionIds);
    }

    @Override
    public List<Interaction> interactions(Collection<Long> ids) {
        return KeyChunks.find(
                entities,
                Interaction.class,
                "select i from Interaction i where i.id in (:keys)",
                ids,
                query -> query.setHint(HibernateHints.HINT_READ_ONLY, true));
    }

    @Override
    public Map<String, String> attachedData(long interactionId) {
        return new AttachedDataQuery(entities).of(interactionId);
    }

    @Override
    public Map<Long, Map<String, String>> attachedData(Collection<Long> interactionIds) {
        return new AttachedDataQuery(entities).of(interactionIds);
    }

    @Override
    public void attach(long interactionId, Map<String, String> data) {
        data.forEach((name, value) -> entities.merge(new AttachedData(interactionId, name, value)));
    }

    @Override
    public boolean matched(long postId, long channelId, @Nullable String stopped) {
        PostChannel match = new PostChannel(postId, channelId, stopped);
        if (entities.find(PostChannel.class, match.key()) != null) {
            return false;
        }
        entities.persist(match);
        return true;
    }

    @Override
    public void addMatched(Collection<Post> posts, long channelId, Map<Post, String> stopped) {
        NewRows.insert(entities, posts);
        NewRows.insert(
                entities,
                posts.stream()
                        .map(post -> new PostChannel(post.id(), channelId, stopped.get(post)))
                        .toList());
    }

    @Override
    public void add(Object entity) {
        entities.persist(entity);
    }

    @Override
    public void addAll(Collection<?> all) {
        NewRows.insert(entities, all);
    }

    @Override
    public void record(
            Interaction interaction,
            EventKind kind,
            @Nullable Long userId,
            @Nullable Long formerAgent,
            @Nullable String detail,
            Instant now) {
        entities.persist(new InteractionEvent(interaction, kind, userId, detail, now));
        fire(interaction, kind, formerAgent);
    }

    private void fire(Interaction interaction, EventKind kind, @Nullable Long formerAgent) {
        changes.fire(new InteractionChanged(
                interaction.id(), interaction.conversationId(), kind, interaction.agentId(), formerAgent));
    }

    @Override
    public void recordAll(Collection<Interaction> interactions, EventKind kind, Instant now) {
        NewRows.insert(
                entities,
                interactions.stream()
                        .map(interaction -> new InteractionEvent(interaction, kind, null, null, now))
                        .toList());
        interactions.forEach(interaction -> fire(interaction, kind, null));
    }

    private static <K, T> Map<K, T> byKey(List<T> found, Function<T, K> key) {
        return found.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, HashMap::new));
    }

    private <T> T found(Class<T> type, long id) {
        T entity = entities.find(type, id);
        if (entity == null) {
            throw new NotFoundException(type.getSimpleName() + " " + id + " does not exist.");
        }
        return entity;
    }
}
