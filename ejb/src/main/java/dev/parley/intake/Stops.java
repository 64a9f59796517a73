package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import dev.parley.conversation.Direction;
import dev.parley.conversation.JpaArrivals;
import dev.parley.conversation.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which posts make no interaction for a channel, and why (CH-4, IN-7, IN-12, IN-13). They are stored all the same, each with
 * its reason.
 */
@ApplicationScoped
class Stops {

    static final String REPOST = "repost";
    static final String QUESTION = "question";
    static final String OWN_POST = "posted by the page's own administrators";
    static final String AD_REFERRAL = "ad referrals are off";
    static final String TOO_OLD = "older than the history window";
    static final String UNSUPPORTED = "not supported: ";

    /** What happens beside messages on WhatsApp and can neither be read nor answered here. */
    private static final Set<String> EVENTS = Set.of("group", "call");

    @Inject
    JpaArrivals arrivals;

    /** Why no channel can do anything with the post. */
    static Optional<String> everywhere(FetchedPost post) {
        String kind = post.attributes().getOrDefault("whatsappUnsupported", "");
        if (EVENTS.contains(kind)) {
            return Optional.of(UNSUPPORTED + kind);
        }
        return post.repost() ? Optional.of(REPOST) : Optional.empty();
    }

    /** Reasons by post, for a page of posts that this channel matched. */
    Map<Post, String> of(Channel channel, Collection<Post> posts, Instant now) {
        Map<Post, String> reasons = new HashMap<>();
        if (channel.platform() == Platform.APPLE_MESSAGES) {
            Instant oldest = now.minusSeconds(channel.options().historyWindowSeconds());
            posts.stream()
                    .filter(post -> post.writtenAt().isBefore(oldest))
                    .forEach(post -> reasons.put(post, TOO_OLD));
        }
        if (channel.platform() != Platform.FACEBOOK) {
            return reasons;
        }
        Set<Long> ownOnly = channel.options().ownPostsOn() ? Set.of() : ownOnly(posts);
        for (Post post : posts) {
            if (channel.options().stopQuestions() && isQuestion(post)) {
                reasons.put(post, QUESTION);
            } else if (isReferralOnly(post) && !channel.options().adReferralsOn()) {
                reasons.put(post, AD_REFERRAL);
            } else if (isOwnAndPublic(post) && isAlone(channel, post, ownOnly)) {
                reasons.put(post, OWN_POST);
            }
        }
        return reasons;
    }

    private static boolean isQuestion(Post post) {
        return post.dictionary().getOrDefault("facebookPostType", "").equals("question");
    }

    /** Somebody came through an advertisement or a link, and has not written anything. */
    private static boolean isReferralOnly(Post post) {
        return post.dictionary().containsKey("facebookReferralOnly");
    }

    /** Where comments are routed one by one, none of them joins the page's own post. */
    private static boolean isAlone(Channel channel, Post post, Set<Long> ownOnly) {
        boolean base = channel.options().singleComment() && post.inReplyTo().isEmpty();
        return !channel.options().ownPostsOn() && (base || ownOnly.contains(post.conversationId()));
    }

    private static boolean isOwnAndPublic(Post post) {
        return post.direction() == Direction.EXTERNAL && post.visibility() == Visibility.PUBLIC;
    }

    /** Conversations in which no customer has written, neither before nor among these posts. */
    private Set<Long> ownOnly(Collection<Post> posts) {
        Set<Long> own = posts.stream()
                .filter(Stops::isOwnAndPublic)
                .map(Post::conversationId)
                .collect(Collectors.toSet());
        Set<Long> only = new HashSet<>(own);
        only.removeAll(arrivals.withCustomers(own));
        posts.stream()
                .filter(post -> post.direction() == Direction.INBOUND)
                .forEach(post -> only.remove(post.conversationId()));
        return only;
    }
}
