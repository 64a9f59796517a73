package dev.parley.intake.flood;

import dev.parley.channel.Channel;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Counts what the keywords of a channel bring, and has one that brings too much taken out (CH-8). The counts are the
 * polling node's own: when another node takes over, it begins to count anew and trips at most a minute later. What a
 * recovery run reads is not counted.
 */
@ApplicationScoped
public class FloodGuard {

    @Inject
    KeywordBlocks blocks;

    @Inject
    ParleySettings settings;

    private final Map<Long, Counts> byChannel = new ConcurrentHashMap<>();

    /** The keywords of one channel, with what they brought lately. */
    private static final class Counts {

        private final Map<String, KeywordMatch> matches = new HashMap<>();
        private final Map<String, KeywordRate> rates = new HashMap<>();

        /** Returns the keywords that bring more than the limit. */
        private synchronized List<String> add(List<String> keywords, List<FetchedPost> posts, int limit) {
            matches.keySet().retainAll(keywords);
            rates.keySet().retainAll(keywords);
            return keywords.stream()
                    .filter(keyword -> count(keyword, posts) > limit)
                    .toList();
        }

        private int count(String keyword, List<FetchedPost> posts) {
            KeywordMatch match = matches.computeIfAbsent(keyword, KeywordMatch::of);
            KeywordRate rate = rates.computeIfAbsent(keyword, any -> new KeywordRate());
            int most = 0;
            for (FetchedPost post : posts) {
                if (match.isIn(post.text())) {
                    most = Math.max(most, rate.add(post.platformId(), post.createdAt()));
                }
            }
            return most;
        }
    }

    /** What a poll of the channel has brought and stored. */
    public void seen(Channel channel, List<FetchedPost> posts) {
        List<String> keywords = channel.watch().keywords();
        if (keywords.isEmpty()) {
            byChannel.remove(channel.id());
            return;
        }
        List<FetchedPost> publicly = posts.stream()
                .filter(post -> post.visibility() == Visibility.PUBLIC)
                .toList();
        byChannel
                .computeIfAbsent(channel.id(), id -> new Counts())
                .add(keywords, publicly, settings.flood().limit())
                .forEach(keyword -> blocks.block(channel.id(), keyword));
    }
}
