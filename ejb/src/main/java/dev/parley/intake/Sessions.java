package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.conversation.Conversations;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Tells live sessions on Messenger from private messages (IN-14), where a channel has them: Messenger pushes what is
 * written while it is written; what is found later in the page's conversations is a private message.
 */
@ApplicationScoped
class Sessions {

    /** A push that comes later than this is no longer of somebody who sits and waits. */
    private static final Duration LIVE = Duration.ofMinutes(2);

    @Inject
    Conversations conversations;

    boolean isLive(Channel channel, Post post, Instant now) {
        return channel.options().liveSessionsOn()
                && post.dictionary().containsKey("facebookLive")
                && isRecent(post, now);
    }

    private static boolean isRecent(Post post, Instant now) {
        return post.writtenAt().plus(LIVE).isAfter(now);
    }

    /** These messages were pushed as well, but a poll had been faster: what they opened is a session all the same. */
    void pushedToo(Channel channel, Collection<Post> posts, Instant now) {
        if (channel.options().liveSessionsOn()) {
            conversations
                    .listOpen(posts.stream()
                            .filter(post -> isRecent(post, now))
                            .map(Post::conversationId)
                            .collect(Collectors.toSet()))
                    .forEach(Interaction::becomeSession);
        }
    }
}
