package dev.parley.simulator.world;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A post with what happened to it since: likes, replies, reposts, hidden or not. */
public final class Post {
    private final PostFacts facts;
    private final Set<String> mentioned;
    private final AtomicInteger replies = new AtomicInteger();
    private final AtomicInteger reposts = new AtomicInteger();
    private final AtomicInteger quotes = new AtomicInteger();
    private volatile @Nullable Set<Long> likers;
    private volatile boolean hidden;
    private volatile long replacedBy;

    /** @param mentioned keys of the usernames that this post notifies, see {@link User#key} */
    Post(PostFacts facts, Set<String> mentioned) {
        this.facts = facts;
        this.mentioned = mentioned;
    }

    public long id() {
        return facts.id();
    }

    public long authorId() {
        return facts.authorId();
    }

    public String text() {
        return facts.text();
    }

    public PostFacts facts() {
        return facts;
    }

    public boolean mentions(String username) {
        return mentioned.contains(User.key(username));
    }

    public Set<String> mentioned() {
        return mentioned;
    }

    public boolean hidden() {
        return hidden;
    }

    /** Whether a newer version took its place in all timelines. */
    public boolean superseded() {
        return replacedBy != 0;
    }

    public int likeCount() {
        Set<Long> current = likers;
        return current == null ? 0 : current.size();
    }

    public boolean likedBy(long user) {
        Set<Long> current = likers;
        return current != null && current.contains(user);
    }

    public int replyCount() {
        return replies.get();
    }

    public int repostCount() {
        return reposts.get();
    }

    public int quoteCount() {
        return quotes.get();
    }

    /** Ids of all versions up to this one, oldest first. */
    public List<Long> versions() {
        List<Long> all = new ArrayList<>(facts.history());
        all.add(facts.id());
        return all;
    }

    void hide(boolean on) {
        hidden = on;
    }

    void replaceBy(long newer) {
        replacedBy = newer;
    }

    void setLiked(long user, boolean on) {
        Set<Long> current = likers;
        if (current == null) {
            current = ConcurrentHashMap.newKeySet();
            likers = current;
        }
        if (on) {
            current.add(user);
        } else {
            current.remove(user);
        }
    }

    void countReply(int by) {
        replies.addAndGet(by);
    }

    void countRepost(int by) {
        reposts.addAndGet(by);
    }

    void countQuote(int by) {
        quotes.addAndGet(by);
    }
}
