package dev.parley.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * The simulated platform. Reading is free of locks; every change passes through {@link #record}, one at a time, so that
 * ids grow in the order in which the changes become visible.
 */
public final class World {
    private final WorldClock clock;
    private final Snowflakes ids = new Snowflakes();
    private final Users users = new Users();
    private final Posts posts = new Posts();
    private final Messages messages = new Messages();
    private final MediaShelf media = new MediaShelf();
    private final Accounts accounts = new Accounts();
    private final Map<String, String> notes = new ConcurrentHashMap<>();
    private final List<Consumer<Change>> listeners = new CopyOnWriteArrayList<>();

    public World(WorldClock clock) {
        this.clock = clock;
    }

    public WorldClock clock() {
        return clock;
    }

    public Users users() {
        return users;
    }

    public Posts posts() {
        return posts;
    }

    public Messages messages() {
        return messages;
    }

    public MediaShelf media() {
        return media;
    }

    public Accounts accounts() {
        return accounts;
    }

    public Optional<String> note(String key) {
        return Optional.ofNullable(notes.get(key));
    }

    /** The listener hears of every later change, in order, before the change is answered. */
    public void listen(Consumer<Change> listener) {
        listeners.add(listener);
    }

    /** Returns the user of that name, made now if there is none. */
    public synchronized User addUser(String username, String name, boolean company) {
        Optional<User> known = users.find(username);
        if (known.isPresent()) {
            return known.get();
        }
        long now = clock.millis();
        User user = new User(ids.next(now), username, name, "", company, company, now);
        record(new Change.UserAdded(user));
        return user;
    }

    public synchronized Post publish(PostDraft draft) {
        long now = clock.millis();
        long id = ids.next(now);
        Optional<Post> parent = posts.find(draft.inReplyTo());
        long conversation = parent.map(post -> post.facts().conversationId())
                .orElse(draft.inReplyTo() == 0 ? id : draft.inReplyTo());
        String lang = draft.lang().isEmpty() ? Language.of(draft.text()) : draft.lang();
        long parentAuthor = parent.map(Post::authorId).orElse(0L);
        return add(new PostFacts(
                id,
                draft.authorId(),
                draft.text(),
                now,
                draft.inReplyTo(),
                parentAuthor,
                conversation,
                draft.quoted(),
                0,
                lang,
                List.of()));
    }

    /** A repost is a post of its own; asking twice gives the first one. */
    public synchronized Post repost(long user, Post original) {
        Optional<Post> before = findRepost(user, original.id());
        if (before.isPresent()) {
            return before.get();
        }
        long now = clock.millis();
        long id = ids.next(now);
        String author = users.find(original.authorId()).map(User::username).orElse("unknown");
        String text = "RT @" + author + ": " + original.text();
        return add(new PostFacts(
                id,
                user,
                text,
                now,
                0,
                0,
                id,
                0,
                original.id(),
                original.facts().lang(),
                List.of()));
    }

    public Optional<Post> findRepost(long user, long original) {
        return posts.by(user).newestFirst().values().stream()
                .filter(post -> post.facts().repostOf() == original)
                .findFirst();
    }

    /** An edit is a new post that takes the place of the old one, which can still be looked up by its id. */
    public synchronized Post edit(Post old, String text) {
        PostFacts facts = old.facts();
        long now = clock.millis();
        long id = ids.next(now);
        long conversation = facts.conversationId();
        return add(new PostFacts(
                id,
                facts.authorId(),
                text,
                now,
                facts.inReplyTo(),
                facts.inReplyToUser(),
                conversation,
                facts.quoted(),
                0,
                Language.of(text),
                old.versions()));
    }

    private Post add(PostFacts facts) {
        record(new Change.PostAdded(facts));
        return posts.find(facts.id()).orElseThrow();
    }

    public DirectMessage send(long from, long to, String text) {
        return send(from, to, text, List.of());
    }

    public synchronized DirectMessage send(long from, long to, String text, List<Long> attachments) {
        long now = clock.millis();
        DirectMessage message = new DirectMessage(ids.next(now), from, to, text, now);
        media.attach(message.id(), attachments);
        record(new Change.MessageAdded(message));
        return message;
    }

    public void moveClock(Duration by) {
        record(new Change.ClockMoved(clock.offset().plus(by).toMillis()));
    }

    /** Applies a change and tells the listeners. */
    public synchronized void record(Change change) {
        apply(change);
        listeners.forEach(listener -> listener.accept(change));
    }

    /** Applies a change silently: what a journal does when it is read again. */
    public synchronized void apply(Change change) {
        if (change instanceof Change.UserAdded added) {
            ids.observe(added.user().id());
            users.add(added.user());
        } else if (change instanceof Change.PostAdded added) {
            ids.observe(added.facts().id());
            posts.add(new Post(added.facts(), notified(added.facts())));
        } else if (change instanceof Change.PostDeleted deleted) {
            posts.remove(deleted.id());
        } else if (change instanceof Change.PostHidden hidden) {
            posts.find(hidden.id()).ifPresent(post -> post.hide(hidden.hidden()));
        } else if (change instanceof Change.PostLiked liked) {
            posts.find(liked.id()).ifPresent(post -> post.setLiked(liked.userId(), liked.liked()));
        } else if (change instanceof Change.MessageAdded added) {
            ids.observe(added.message().id());
            messages.add(added.message());
        } else if (change instanceof Change.MessageDeleted deleted) {
            messages.remove(deleted.id(), deleted.userId());
        } else if (change instanceof Change.ClockMoved moved) {
            clock.setOffset(Duration.ofMillis(moved.offsetMillis()));
        } else if (change instanceof Change.Noted noted) {
            notes.put(noted.key(), noted.value());
        } else {
            applyAccess(change);
        }
    }

    private void applyAccess(Change change) {
        if (change instanceof Change.AccountAdded added) {
            accounts.add(added.account());
        } else if (change instanceof Change.GrantStored stored) {
            accounts.store(stored.grant());
        } else if (change instanceof Change.AppTokenStored stored) {
            accounts.addAppToken(stored.token(), stored.clientId());
        } else if (change instanceof Change.AppTokenEnded ended) {
            accounts.endAppToken(ended.token());
        } else if (change instanceof Change.AccessTokenEnded ended) {
            accounts.endAccess(ended.accessToken());
        } else if (change instanceof Change.RefreshTokenEnded ended) {
            accounts.endRefresh(ended.refreshToken());
        }
    }

    /** X puts the parent's author into every reply, so a reply notifies them even without an @ in the text. */
    private Set<String> notified(PostFacts facts) {
        Set<String> names = PostText.mentionedKeys(facts.text());
        users.find(facts.inReplyToUser())
                .filter(user -> user.id() != facts.authorId())
                .ifPresent(user -> names.add(User.key(user.username())));
        return names.isEmpty() ? Set.of() : Set.copyOf(names);
    }

    /** Forgets everything but the time that has passed. */
    public synchronized void clear() {
        users.clear();
        posts.clear();
        messages.clear();
        media.clear();
        accounts.clear();
        notes.clear();
        clock.setOffset(Duration.ZERO);
    }
}
