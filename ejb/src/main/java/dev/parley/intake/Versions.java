package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.connector.api.FetchedPost;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Post;
import dev.parley.conversation.PostPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A post that is edited on X comes again under another ID: it stays one post here, with a new text (IN-8, WIRE 1.5). */
@ApplicationScoped
class Versions {

    @Inject
    Conversations conversations;

    @Inject
    Nudges nudges;

    /** The stored posts of which some of these are later versions, by the version's ID; they have its text from now on. */
    Map<String, Post> take(Channel channel, Collection<FetchedPost> fetched, Instant now) {
        List<FetchedPost> versions = fetched.stream()
                .filter(post -> !original(post).isEmpty())
                .sorted(Comparator.comparing(FetchedPost::createdAt).thenComparing(FetchedPost::platformId))
                .toList();
        if (versions.isEmpty()) {
            return Map.of();
        }
        Map<String, Post> stored = conversations.findPosts(
                channel.accountId(), versions.stream().map(Versions::original).collect(Collectors.toSet()));
        conversations.lockPosts(stored.values());
        Map<String, Post> taken = new HashMap<>();
        for (FetchedPost version : versions) {
            Post post = stored.get(original(version));
            if (post != null) {
                conversations.add(new PostPart(post, version.platformId()));
                if (post.edit(version.text(), now)) {
                    nudges.send(Nudge.conversation(post.conversationId()));
                }
                taken.put(version.platformId(), post);
            }
        }
        return taken;
    }

    /** The first that is heard of a post may be a later version: the next one will name the original alone. */
    void remember(Post stored, FetchedPost fetched) {
        String original = original(fetched);
        if (!original.isEmpty()) {
            conversations.add(new PostPart(stored, original));
        }
    }

    private static String original(FetchedPost post) {
        return post.attributes().getOrDefault("twitterOriginalMsgId", "");
    }
}
