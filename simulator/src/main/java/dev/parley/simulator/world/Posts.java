package dev.parley.simulator.world;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All posts, with the indexes that spare searches and timelines a walk over everything. */
public final class Posts {
    private final Map<Long, Post> byId = new ConcurrentHashMap<>();
    private final Map<Long, Long> authorsOfDeleted = new ConcurrentHashMap<>();
    private final Timeline<Post> all = new Timeline<>();
    private final Map<Long, Timeline<Post>> byAuthor = new ConcurrentHashMap<>();
    private final Map<String, Timeline<Post>> byMention = new ConcurrentHashMap<>();
    private final Map<Long, Timeline<Post>> byConversation = new ConcurrentHashMap<>();

    /** Finds older versions of edited posts as well, as X does. */
    public Optional<Post> find(long id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** Whose a post is or, when it was deleted, was; 0 where there never was one. */
    public long authorOf(long id) {
        return find(id).map(Post::authorId).orElseGet(() -> authorsOfDeleted.getOrDefault(id, 0L));
    }

    public Timeline<Post> all() {
        return all;
    }

    public Timeline<Post> by(long author) {
        return byAuthor.getOrDefault(author, Timeline.empty());
    }

    public Timeline<Post> mentioning(String username) {
        return byMention.getOrDefault(User.key(username), Timeline.empty());
    }

    public Timeline<Post> inConversation(long conversation) {
        return byConversation.getOrDefault(conversation, Timeline.empty());
    }

    void add(Post post) {
        post.facts().history().forEach(older -> supersede(older, post.id()));
        byId.put(post.id(), post);
        index(post);
        count(post.facts(), 1);
    }

    private void index(Post post) {
        long id = post.id();
        all.put(id, post);
        byAuthor.computeIfAbsent(post.authorId(), any -> new Timeline<>()).put(id, post);
        byConversation
                .computeIfAbsent(post.facts().conversationId(), any -> new Timeline<>())
                .put(id, post);
        for (String name : post.mentioned()) {
            byMention.computeIfAbsent(name, any -> new Timeline<>()).put(id, post);
        }
    }

    private void supersede(long older, long newer) {
        find(older).filter(post -> !post.superseded()).ifPresent(post -> {
            post.replaceBy(newer);
            unindex(post);
            count(post.facts(), -1);
        });
    }

    void remove(long id) {
        Post post = byId.remove(id);
        if (post == null) {
            return;
        }
        authorsOfDeleted.put(id, post.authorId());
        if (!post.superseded()) {
            unindex(post);
            count(post.facts(), -1);
        }
        post.facts().history().forEach(byId::remove);
    }

    private void unindex(Post post) {
        long id = post.id();
        all.remove(id);
        by(post.authorId()).remove(id);
        inConversation(post.facts().conversationId()).remove(id);
        post.mentioned().forEach(name -> mentioning(name).remove(id));
    }

    private void count(PostFacts facts, int by) {
        find(facts.inReplyTo()).ifPresent(post -> post.countReply(by));
        find(facts.repostOf()).ifPresent(post -> post.countRepost(by));
        find(facts.quoted()).ifPresent(post -> post.countQuote(by));
    }

    void clear() {
        byId.clear();
        authorsOfDeleted.clear();
        all.clear();
        byAuthor.clear();
        byMention.clear();
        byConversation.clear();
    }
}
