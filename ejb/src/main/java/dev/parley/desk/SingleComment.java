package dev.parley.desk;

import dev.parley.conversation.Direction;
import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an interaction shows of its conversation: all, or where it carries one comment, that one with its base post. */
final class SingleComment {

    private SingleComment() {}

    /** The base post, the comment, and what the company has answered to it; the posts come in order of time (IN-7). */
    static List<Post> shown(Interaction interaction, List<Post> posts) {
        Long comment = interaction.commentId();
        if (comment == null) {
            return posts;
        }
        Set<String> ours = new HashSet<>();
        posts.stream()
                .filter(post -> post.id() == comment)
                .map(Post::platformId)
                .forEach(ours::add);
        posts.stream()
                .filter(post -> post.direction() != Direction.INBOUND && ours.contains(post.inReplyTo()))
                .map(Post::platformId)
                .forEach(ours::add);
        return posts.stream()
                .filter(post -> post.inReplyTo().isEmpty() || ours.contains(post.platformId()))
                .toList();
    }
}
