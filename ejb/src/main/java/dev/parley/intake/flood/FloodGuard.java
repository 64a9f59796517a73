package dev.parley.intake.flood;

import dev.parley.channel.Channel;
import dev.parley.channel.PollClaim;
import dev.parley.channel.PollStream;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.settings.ParleySettings;
import dev.parley.shared.KeywordMatch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what the keywords of a channel bring, and has one that brings too much taken out (CH-8). A node counts what it
 * polls, and adds what others have stored meanwhile wherever it was not the last to poll, so that neither a node's death
 * nor nodes that take turns hide a flood. What a recovery run reads is not counted.
 */
@ApplicationScoped
public class FloodGuard {

    @Inject
    KeywordBlocks blocks;

    @Inject
    JpaRecentPosts recent;

    @Inject
    Clock clock;

    @Inject
    ParleySettings settings;

    private final Map<Long, Counts> byChannel = new ConcurrentHashMap<>();

    /** The keywords of one channel, with what they brought lately. */
    private static final class Counts {

        private final Map<String, KeywordMatch> matches = new HashMap<>();
        private final Map<String, KeywordRate> rates = new HashMap<>();
        private long epoch;
        private boolean missed = true;

        Counts(long epoch) {
            this.epoch = epoch;
        }

        /** A poll of this node; what others have stored is missing where the one before was not of this node too. */
        private synchronized void polled(long next) {
            missed |= next != epoch && next != epoch + 1;
            epoch = next;
        }

        /** Whether anything is missing; it is looked up then. */
        private synchronized boolean looksUp() {
            boolean looks = missed;
            missed = false;
            return looks;
        }

        /** Returns the keywords that bring more than the limit. */
        private synchronized List<String> add(List<String> keywords, List<RecentPost> posts, int limit) {
            matches.keySet().retainAll(keywords);
            rates.keySet().retainAll(keywords);
            return keywords.stream()
                    .filter(keyword -> count(keyword, posts) > limit)
                    .toList();
        }

        private int count(String keyword, List<RecentPost> posts) {
            KeywordMatch match = matches.computeIfAbsent(keyword, KeywordMatch::of);
            KeywordRate rate = rates.computeIfAbsent(keyword, any -> new KeywordRate());
            int most = 0;
            for (RecentPost post : posts) {
                if (match.isIn(post.text())) {
                    most = Math.max(most, rate.add(post.platformId(), post.writtenAt()));
                }
            }
            return most;
        }
    }

    /** A poll begins, whatever comes of it. */
    public void polls(PollClaim claim) {
        Counts counts = byChannel.get(claim.channelId());
        if (counts != null && claim.stream() == PollStream.POSTS) {
            counts.polled(claim.epoch());
        }
    }

    /** What a poll of the channel's posts has brought and stored. */
    public void seen(Channel channel, PollClaim claim, List<FetchedPost> posts) {
        if (claim.stream() != PollStream.POSTS) {
            return;
        }
        List<String> keywords = channel.watch().keywords();
        if (keywords.isEmpty()) {
            byChannel.remove(channel.id());
            return;
        }
        Counts counts = byChannel.computeIfAbsent(channel.id(), id -> new Counts(claim.epoch()));
        List<RecentPost> all = new ArrayList<>();
        if (counts.looksUp()) {
            all.addAll(recent.list(channel.id(), clock.instant()));
        }
        posts.stream()
                .filter(post -> post.visibility() == Visibility.PUBLIC)
                .map(post -> new RecentPost(post.platformId(), post.text(), post.createdAt()))
                .forEach(all::add);
        counts.add(keywords, all, settings.flood().limit()).forEach(keyword -> blocks.block(channel.id(), keyword));
    }
}
