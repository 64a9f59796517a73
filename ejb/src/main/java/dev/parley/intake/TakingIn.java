package dev.parley.intake;

import dev.parley.attachment.Attachments;
import dev.parley.attachment.Origin;
import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Conversation;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Direction;
import dev.parley.conversation.Post;
import dev.parley.intake.Threading.Threads;
import dev.parley.outbound.Outbox;
import dev.parley.outbound.OutboxItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns fetched posts into posts, conversations and interactions. Runs inside the caller's transaction with a fixed
 * number of queries for a page; uniqueness is the database's, so a race with another node ends in a retry.
 */
@ApplicationScoped
class TakingIn {

    /** How far a platform's clock may be behind ours. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(1);

    @Inject
    Conversations conversations;

    @Inject
    Contacts contacts;

    @Inject
    Channels channels;

    @Inject
    Threading threading;

    @Inject
    Opening opening;

    @Inject
    Outbox outbox;

    @Inject
    Attachments attachments;

    @Inject
    Versions versions;

    @Inject
    Stops stops;

    @Inject
    Sessions sessions;

    /**
     * Returns how many posts were new.
     *
     * @param rawIds which answer or push brought a post, by the post's platform ID
     */
    int take(Channel channel, List<FetchedPost> fetched, Function<String, @Nullable Long> rawIds, Instant now) {
        Map<String, FetchedPost> distinct = new LinkedHashMap<>();
        fetched.stream()
                .map(Strangers::apart)
                .map(post -> channel.noPersonalData() ? WithoutNames.of(post) : post)
                .forEach(post -> distinct.putIfAbsent(post.platformId(), post));
        if (distinct.isEmpty()) {
            return 0;
        }
        Map<String, Post> known = new HashMap<>(conversations.findPosts(channel.accountId(), distinct.keySet()));
        List<FetchedPost> unknown = distinct.values().stream()
                .filter(post -> !known.containsKey(post.platformId()))
                .toList();
        known.putAll(versions.take(channel, unknown, now));
        known.forEach((id, post) -> complete(channel, post, Objects.requireNonNull(distinct.get(id)), now));
        List<FetchedPost> fresh = distinct.values().stream()
                .filter(post -> !known.containsKey(post.platformId()))
                .toList();
        sessions.pushedToo(channel, pushed(known, distinct), now);
        List<Arrival> arrivals = new ArrayList<>(matchedAgain(channel, new LinkedHashSet<>(known.values()), now));
        Fresh made = make(channel, fresh, rawIds, now);
        arrivals.addAll(made.arrivals());
        // Whoever stores an answer locks its interaction and then writes its post: the other order would wait for ever.
        OpenInteractions open = opening.lock(arrivals, made.begun());
        conversations.addMatched(made.posts(), channel.id(), made.stopped());
        made.posts().forEach(post -> versions.remember(post, Objects.requireNonNull(distinct.get(post.platformId()))));
        opening.open(channel, arrivals, open, now);
        return fresh.size();
    }

    /** What came first may have been the poorer: a push need not tell of files. */
    private void complete(Channel channel, Post post, FetchedPost again, Instant now) {
        if (!again.media().isEmpty() && post.media().isEmpty() && post.direction() != Direction.OUTBOUND) {
            conversations.lockPosts(List.of(post));
            if (post.bring(again.media())) {
                expect(new Origin(channel.accountId(), post.conversationId(), post.id(), again.source()), again, now);
            }
        }
    }

    private static List<Post> pushed(Map<String, Post> known, Map<String, FetchedPost> fetched) {
        return known.entrySet().stream()
                .filter(entry -> Objects.requireNonNull(fetched.get(entry.getKey()))
                        .attributes()
                        .containsKey("facebookLive"))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Posts that another channel of the account has brought already: news for this channel only (IN-16). */
    private List<Arrival> matchedAgain(Channel channel, Collection<Post> known, Instant now) {
        Map<Post, String> stopped = stops.of(channel, known, now);
        List<Arrival> arrivals = new ArrayList<>();
        for (Post post : known) {
            String why = stopped.get(post);
            boolean news = conversations.matched(post.id(), channel.id(), why);
            if (news && why == null && !post.isStopped()) {
                arrivals.add(new Arrival(conversations.getConversation(post.conversationId()), post, null, false));
            }
        }
        return arrivals;
    }

    /**
     * Posts that are not stored yet.
     *
     * @param stopped why some make no interaction
     * @param begun IDs of the conversations that begin with them
     */
    private record Fresh(Set<Post> posts, Map<Post, String> stopped, List<Arrival> arrivals, Set<Long> begun) {}

    private Fresh make(Channel channel, List<FetchedPost> fresh, Function<String, @Nullable Long> rawIds, Instant now) {
        Company company = Company.of(channel.platform(), channels.listOwnPeople(channel.platform()));
        List<Author> people = new ArrayList<>();
        fresh.forEach(post -> {
            people.add(post.author());
            people.add(post.counterpart());
        });
        Map<String, ContactIdentity> identities = contacts.recognise(channel.platform(), people, now);
        Threads threads = threading.thread(channel, company, fresh, identities, now);
        Map<Long, List<OutboxItem>> uncertain = uncertain(fresh, company, threads);
        Map<Post, Conversation> posts = new LinkedHashMap<>();
        for (FetchedPost post : fresh) {
            Conversation conversation = threads.of(post);
            Long author = Objects.requireNonNull(identities.get(post.author().platformId()))
                    .id();
            boolean own = company.wrote(post);
            Post made = new Post(conversation, post, own ? Direction.EXTERNAL : Direction.INBOUND, author, now);
            Long rawId = rawIds.apply(post.platformId());
            if (rawId != null) {
                made.keepRaw(rawId);
            }
            if (!own || !adopt(made, post, uncertain.getOrDefault(conversation.id(), List.of()), now)) {
                expect(new Origin(channel.accountId(), conversation.id(), made.id(), post.source()), post, now);
            }
            Stops.everywhere(post).ifPresent(made::stop);
            posts.put(made, conversation);
        }
        Map<Post, String> stopped = stops.of(channel, posts.keySet(), now);
        return new Fresh(posts.keySet(), stopped, arrivals(posts, stopped, writers(identities)), threads.created());
    }

    private static Map<Long, Long> writers(Map<String, ContactIdentity> identities) {
        Map<Long, Long> writers = new HashMap<>();
        identities.values().forEach(identity -> writers.put(identity.id(), identity.contactId()));
        return writers;
    }

    private static List<Arrival> arrivals(
            Map<Post, Conversation> posts, Map<Post, String> stopped, Map<Long, Long> writers) {
        List<Arrival> arrivals = new ArrayList<>();
        posts.forEach((post, conversation) -> {
            if (!stopped.containsKey(post) && !post.isStopped()) {
                arrivals.add(new Arrival(conversation, post, writers.get(post.identityId()), true));
            }
        });
        return arrivals;
    }

    private void expect(Origin origin, FetchedPost post, Instant now) {
        if (!post.media().isEmpty()) {
            attachments.expect(origin, post.media(), now);
        }
    }

    private Map<Long, List<OutboxItem>> uncertain(List<FetchedPost> fresh, Company company, Threads threads) {
        List<Long> ids = fresh.stream()
                .filter(company::wrote)
                .map(post -> threads.of(post).id())
                .distinct()
                .toList();
        Map<Long, List<OutboxItem>> byConversation = new HashMap<>();
        outbox.listUncertain(ids)
                .forEach(item -> byConversation
                        .computeIfAbsent(item.conversationId(), id -> new ArrayList<>())
                        .add(item));
        return byConversation;
    }

    /** The company's post may be one of ours whose answer has not arrived: then it is that one, and no second one. */
    private boolean adopt(Post stored, FetchedPost post, List<OutboxItem> uncertain, Instant now) {
        Optional<OutboxItem> ours = uncertain.stream()
                .filter(item -> item.state().isUnfinished() && isThat(item, post))
                .findFirst();
        ours.ifPresent(item -> {
            stored.adopt(item.userId());
            outbox.found(item, stored, now);
        });
        return ours.isPresent();
    }

    private boolean isThat(OutboxItem item, FetchedPost post) {
        boolean sentBefore = item.firstAttemptAt()
                .filter(first -> !post.createdAt().isBefore(first.minus(CLOCK_SKEW)))
                .isPresent();
        return sentBefore
                && sameText(item.text(), post.text())
                && (!normal(post.text()).isEmpty() || haveFiles(item, post));
    }

    /** Of what has no text of its own only its files tell anything. */
    private boolean haveFiles(OutboxItem item, FetchedPost post) {
        return !post.media().isEmpty()
                && !attachments.ofOutgoing(List.of(item.id())).isEmpty();
    }

    /** Platforms may put mentions before a reply and shorten links. */
    static boolean sameText(String sent, String seen) {
        return normal(sent).equals(normal(seen));
    }

    private static String normal(String text) {
        return text.replaceFirst("^(@\\w+\\s+)+", "")
                .replaceAll("https?://\\S+", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
