package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.channel.PollClaim;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.settings.ParleySettings;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Stores one fetched page in one transaction: posts, what follows from them, the answer as it came, and the position
 * (IN-3). When another node has taken the channel over, nothing of it is stored.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class StoringPages {

    @PersistenceContext(unitName = "parley")
    EntityManager entities;

    @Inject
    Channels channels;

    @Inject
    TakingIn takingIn;

    @Inject
    ApplyingChanges changes;

    @Inject
    ParleySettings settings;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /**
     * Returns how many posts were new.
     *
     * @param next when the stream is polled again; empty while the turn goes on with the next page
     */
    public int store(PollClaim claim, FetchedPage fetched, Optional<Instant> next) {
        Instant now = clock.instant();
        FetchedPage page = Storable.of(fetched);
        // No query here asks for what this page has written, so none needs to look through all of it first.
        entities.setFlushMode(FlushModeType.COMMIT);
        Channel channel = channels.getChannel(claim.channelId());
        Long rawId = keepRaw(channel, page, now);
        int stored = takingIn.take(channel, page.posts(), post -> rawId, now);
        if (!page.changes().isEmpty()) {
            // a change may concern a post of the same page
            entities.flush();
            changes.apply(channel, page.changes(), now);
        }
        boolean owned = next.map(at -> channels.succeed(claim, page, stored, at, now))
                .orElseGet(() -> channels.advance(claim, page, stored, now));
        if (!owned) {
            throw new StaleOwnerException(claim.channelId());
        }
        if (!page.unreadable().isEmpty() || page.gap().isPresent()) {
            nudges.send(Nudge.channels());
        }
        return stored;
    }

    /** Inside the caller's transaction: stores a page that was read again; returns how many posts were new (IN-10). */
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public int storeMissed(long channelId, FetchedPage fetched) {
        Instant now = clock.instant();
        FetchedPage page = Storable.of(fetched);
        entities.setFlushMode(FlushModeType.COMMIT);
        Channel channel = channels.getChannel(channelId);
        Long rawId = keepRaw(channel, page, now);
        int stored = takingIn.take(channel, page.posts(), post -> rawId, now);
        entities.flush();
        changes.apply(channel, page.changes(), now);
        return stored;
    }

    /** Applies what was found out without posts; returns whether a change waits for a post that is not here. */
    public boolean applyChanges(long channelId, List<PlatformChange> found) {
        return !changes.apply(channels.getChannel(channelId), found, clock.instant())
                .isEmpty();
    }

    /** Stores what was pushed; returns of which pushes a change waits for a post that is not here yet. */
    public Set<Long> storePushed(long channelId, List<PushedPage> pushed) {
        Instant now = clock.instant();
        entities.setFlushMode(FlushModeType.COMMIT);
        Channel channel = channels.getChannel(channelId);
        SearchFilter filter = SearchFilter.of(channel.details());
        Map<String, Long> raw = new HashMap<>();
        pushed.forEach(push -> push.page().posts().forEach(post -> raw.putIfAbsent(post.platformId(), push.rawId())));
        List<FetchedPost> wanted = pushed.stream()
                .flatMap(push -> push.page().posts().stream())
                .filter(post -> post.visibility() == Visibility.PUBLIC ? channel.publicOn() : channel.privateOn())
                .filter(filter::keeps)
                .toList();
        takingIn.take(channel, wanted, raw::get, now);
        entities.flush();
        Set<PlatformChange> waiting = Collections.newSetFromMap(new IdentityHashMap<>());
        waiting.addAll(changes.apply(
                channel,
                pushed.stream().flatMap(push -> push.page().changes().stream()).toList(),
                now));
        return pushed.stream()
                .filter(push -> push.page().changes().stream().anyMatch(waiting::contains))
                .map(PushedPage::rawId)
                .collect(Collectors.toSet());
    }

    /** Stores what came over a live stream. The position of the polls stays: they read the same again, and double nothing. */
    public void storeStreamed(long channelId, FetchedPage fetched) {
        Instant now = clock.instant();
        FetchedPage page = Storable.of(fetched);
        entities.setFlushMode(FlushModeType.COMMIT);
        Channel channel = channels.getChannel(channelId);
        if (channel.isActive() && channel.publicOn()) {
            Long rawId = keepRaw(channel, page, now);
            takingIn.take(channel, page.posts(), post -> rawId, now);
        }
    }

    /** Keeps the answers of a page that is stored one by one; returns the ID of the last one. */
    public @Nullable Long keepPayloads(long channelId, FetchedPage page) {
        return keepRaw(channels.getChannel(channelId), page, clock.instant());
    }

    /** Stores one post of a page whose answers are kept already; returns how many posts were new. */
    public int storeOne(long channelId, FetchedPost post, @Nullable Long rawId) {
        return takingIn.take(channels.getChannel(channelId), List.of(post), id -> rawId, clock.instant());
    }

    /** The channel's polls are due now. */
    public void wakePolls(long channelId) {
        channels.wake(channelId, clock.instant());
    }

    private @Nullable Long keepRaw(Channel channel, FetchedPage page, Instant now) {
        boolean nothing = page.posts().isEmpty() && page.changes().isEmpty();
        if (page.unreadable().isEmpty() && (nothing || channel.noPersonalData())) {
            return null;
        }
        Long last = null;
        for (String payload : page.payloads()) {
            RawPayload raw = new RawPayload(channel.accountId(), channel.id(), payload, settings.rawRetention(), now);
            if (!page.unreadable().isEmpty()) {
                raw.trouble(words(page.unreadable()));
            }
            entities.persist(raw);
            last = raw.id();
        }
        return last;
    }

    /** Keeps an answer that could not be read at all, so that somebody can look at it. */
    public void keepUnread(Channel channel, String answer, PlatformProblem problem) {
        RawPayload raw =
                new RawPayload(channel.accountId(), channel.id(), answer, settings.rawRetention(), clock.instant());
        raw.unread(problem.words());
        entities.persist(raw);
    }

    private static String words(List<FetchedPage.Unreadable> unreadable) {
        Map<String, Long> counted = unreadable.stream()
                .collect(Collectors.groupingBy(FetchedPage.Unreadable::kind, TreeMap::new, Collectors.counting()));
        return counted.entrySet().stream()
                .map(kind -> kind.getKey() + " (" + kind.getValue() + ")")
                .collect(Collectors.joining(", ", "Not readable: ", ""));
    }

    /** Stores posts outside a poll, for example those that a reply answers; the position stays. */
    public int store(long channelId, List<FetchedPost> posts) {
        return takingIn.take(channels.getChannel(channelId), Storable.of(posts), post -> null, clock.instant());
    }
}
