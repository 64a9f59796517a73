package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.contact.ContactIdentity;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Post;
import dev.parley.workforce.InteractionType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the conversation of each post (IN-4): the one of the post that it answers, also when we wrote that; else the
 * platform's thread; else a new one. A private message belongs to the conversation with its counterpart.
 */
@ApplicationScoped
class Threading {

    @Inject
    Conversations conversations;

    @Inject
    HoldingBack holdingBack;

    /**
     * Where the posts of a page belong.
     *
     * @param byPost by the post's platform ID
     * @param created IDs of the conversations that begin with this page
     */
    record Threads(Map<String, Conversation> byPost, Set<Long> created) {

        Conversation of(FetchedPost post) {
            return Objects.requireNonNull(byPost.get(post.platformId()));
        }
    }

    Threads thread(
            Channel channel,
            Company company,
            List<FetchedPost> posts,
            Map<String, ContactIdentity> identities,
            Instant now) {
        Senders senders = senders(channel, company, posts, identities);
        Map<String, Conversation> byAnswered = byAnswered(channel, posts);
        Map<InteractionType, Map<String, Conversation>> byThread = new HashMap<>();
        for (InteractionType type :
                Set.of(InteractionType.SOCIAL_CONVERSATION, InteractionType.SOCIAL_DIRECT_MESSAGE)) {
            Set<String> keys = posts.stream()
                    .filter(post -> typeOf(post) == type)
                    .flatMap(post -> threadKeys(post).stream())
                    .collect(Collectors.toSet());
            byThread.put(type, conversations.findByThread(channel.accountId(), type, keys));
        }
        Map<String, Conversation> privately =
                Objects.requireNonNull(byThread.get(InteractionType.SOCIAL_DIRECT_MESSAGE));
        conversations
                .findByCounterpart(channel.accountId(), people(posts, privately.keySet()))
                .forEach(privately::putIfAbsent);
        Map<String, Conversation> threads = new HashMap<>();
        List<Conversation> created = new ArrayList<>();
        for (FetchedPost post : posts) {
            Map<String, Conversation> known = Objects.requireNonNull(byThread.get(typeOf(post)));
            Conversation conversation = byAnswered.get(post.inReplyTo());
            if (conversation == null || conversation.type() != typeOf(post)) {
                conversation = threadKeys(post).stream()
                        .map(known::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .or(() -> Optional.ofNullable(byAnswered.get(threadRoot(post)))
                                .filter(found -> found.type() == typeOf(post)))
                        .or(() -> senders.find(post))
                        .orElseGet(() -> {
                            Conversation fresh = create(channel, post, identities, now);
                            created.add(fresh);
                            return senders.remember(post, fresh);
                        });
                known.put(threadKey(post), conversation);
            }
            if (conversation.isPrivate() && isFromThePerson(post)) {
                conversation.hear(post.counterpart().platformId());
            }
            byAnswered.put(post.platformId(), conversation);
            threads.put(post.platformId(), conversation);
        }
        conversations.addAll(created);
        return new Threads(threads, created.stream().map(Conversation::id).collect(Collectors.toSet()));
    }

    /**
     * Senders of public posts whose further posts join what waits of them already (IN-6).
     *
     * @param identities of those who wrote the posts, by platform ID, without the company's
     * @param gathering where their posts go, by identity
     */
    private record Senders(boolean on, Map<String, Long> identities, Map<Long, Conversation> gathering) {

        Optional<Conversation> find(FetchedPost post) {
            Long sender = identities.get(post.platformId());
            return sender == null ? Optional.empty() : Optional.ofNullable(gathering.get(sender));
        }

        Conversation remember(FetchedPost post, Conversation fresh) {
            Long sender = identities.get(post.platformId());
            if (on && sender != null) {
                gathering.put(sender, fresh);
            }
            return fresh;
        }
    }

    private Senders senders(
            Channel channel, Company company, List<FetchedPost> posts, Map<String, ContactIdentity> identities) {
        if (channel.grouping().isEmpty()) {
            return new Senders(false, Map.of(), Map.of());
        }
        Map<String, Long> senders = new HashMap<>();
        for (FetchedPost post : posts) {
            if (post.visibility() == Visibility.PUBLIC && !company.wrote(post)) {
                senders.put(
                        post.platformId(),
                        Objects.requireNonNull(identities.get(post.author().platformId()))
                                .id());
            }
        }
        return new Senders(true, senders, new HashMap<>(holdingBack.gathering(channel, Set.copyOf(senders.values()))));
    }

    /** The post that the platform names as the first one of the thread; empty for that post itself. */
    private static String threadRoot(FetchedPost post) {
        boolean further =
                post.visibility() == Visibility.PUBLIC && !post.threadKey().equals(post.platformId());
        return further ? post.threadKey() : "";
    }

    /** Who writes privately in no known thread: they may be known by an earlier ID, or from an answer to a public post. */
    private static Set<String> people(List<FetchedPost> posts, Set<String> known) {
        return posts.stream()
                .filter(post -> typeOf(post) == InteractionType.SOCIAL_DIRECT_MESSAGE)
                .filter(post -> !known.contains(threadKey(post)))
                .map(post -> post.counterpart().platformId())
                .collect(Collectors.toSet());
    }

    private Map<String, Conversation> byAnswered(Channel channel, List<FetchedPost> posts) {
        Set<String> answered = posts.stream()
                .flatMap(post -> Stream.of(post.inReplyTo(), threadRoot(post)))
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        Map<String, Post> known = conversations.findPosts(channel.accountId(), answered);
        Map<Long, Conversation> byId = conversations.conversations(
                known.values().stream().map(Post::conversationId).collect(Collectors.toSet()));
        Map<String, Conversation> byAnswered = new HashMap<>();
        known.forEach((platformId, post) ->
                byAnswered.put(platformId, Objects.requireNonNull(byId.get(post.conversationId()))));
        return byAnswered;
    }

    private static Conversation create(
            Channel channel, FetchedPost post, Map<String, ContactIdentity> identities, Instant now) {
        ContactIdentity person =
                Objects.requireNonNull(identities.get(post.counterpart().platformId()));
        Conversation conversation = new Conversation(
                channel.accountId(), channel.platform(), typeOf(post), threadKey(post), person.contactId(), now);
        conversation.isWith(conversation.isPrivate() ? post.counterpart().platformId() : "", post.source());
        return conversation;
    }

    private static boolean isFromThePerson(FetchedPost post) {
        return post.author().platformId().equals(post.counterpart().platformId());
    }

    static InteractionType typeOf(FetchedPost post) {
        return post.visibility() == Visibility.PRIVATE
                ? InteractionType.SOCIAL_DIRECT_MESSAGE
                : InteractionType.SOCIAL_CONVERSATION;
    }

    static String threadKey(FetchedPost post) {
        return threadKeys(post).get(0);
    }

    /** Under which keys its conversation may be known, the present one first: a person can have had another ID. */
    private static List<String> threadKeys(FetchedPost post) {
        if (post.visibility() == Visibility.PUBLIC) {
            return List.of(post.threadKey().isEmpty() ? post.platformId() : post.threadKey());
        }
        List<String> keys = new ArrayList<>();
        keys.add(Conversation.keyOf(post.source(), post.counterpart().platformId()));
        post.counterpart().aliases().forEach(alias -> keys.add(Conversation.keyOf(post.source(), alias)));
        return keys;
    }
}
