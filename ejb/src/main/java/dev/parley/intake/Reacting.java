package dev.parley.intake;

import dev.parley.channel.Channel;
import dev.parley.channel.Channels;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.PlatformChange.Reaction;
import dev.parley.contact.ContactIdentity;
import dev.parley.contact.Contacts;
import dev.parley.conversation.Post;
import dev.parley.conversation.Reactions;
import dev.parley.outbound.Abilities;
import dev.parley.outbound.OutboxKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Puts reactions to posts: those of people under their names, the company's own where an agent's stand (AG-4). */
@ApplicationScoped
class Reacting {

    private static final String LIKE = "👍";
    private static final String NAMELESS = "Somebody";

    @Inject
    Channels channels;

    @Inject
    Contacts contacts;

    void apply(Post post, Channel channel, Reaction reaction) {
        if (!Company.of(channel.platform(), channels.listOwnPeople(channel.platform()))
                .is(reaction.by(), post.source())) {
            post.react(name(channel, reaction.by()), reaction.emoji());
            return;
        }
        Set<OutboxKind> actions = Abilities.of(channel.platform()).actions();
        boolean likes = post.visibility() == Visibility.PUBLIC && actions.contains(OutboxKind.LIKE);
        if (likes) {
            // where liking is all that there is, any sign is it: X shows a heart
            boolean onlyLikes = !actions.contains(OutboxKind.REACT);
            post.like(onlyLikes ? !reaction.emoji().isEmpty() : reaction.emoji().equals(LIKE));
        }
        post.react(Reactions.OURSELVES, likes && post.liked() ? "" : reaction.emoji());
    }

    /** Some platforms tell only the ID of who reacted. */
    private String name(Channel channel, Author by) {
        if (!by.displayName().isBlank()) {
            return by.displayName();
        }
        return contacts.findIdentity(channel.platform(), by.platformId())
                .map(ContactIdentity::displayName)
                .filter(name -> !name.isBlank())
                .orElse(NAMELESS);
    }
}
