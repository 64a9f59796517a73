package dev.parley.it.container;

import static dev.parley.it.container.Ground.ask;

import dev.parley.conversation.Interaction;
import dev.parley.conversation.Post;
import java.util.List;

/** What the database holds of a shop, oldest first. */
record Stored(List<Post> posts, List<Interaction> interactions) {

    static Stored of(Shop shop) {
        long account = shop.account().id();
        return ask(entities -> new Stored(
                entities.createQuery("select p from Post p where p.accountId = :account order by p.id", Post.class)
                        .setParameter("account", account)
                        .getResultList(),
                entities.createQuery(
                                "select i from Interaction i, Conversation c where c.id = i.conversationId"
                                        + " and c.accountId = :account order by i.id",
                                Interaction.class)
                        .setParameter("account", account)
                        .getResultList()));
    }

    List<String> platformIds() {
        return posts.stream().map(Post::platformId).toList();
    }

    /** How many different conversations the posts are in. */
    long conversations() {
        return posts.stream().map(Post::conversationId).distinct().count();
    }

    Post post(APost written) {
        return posts.stream()
                .filter(post -> post.platformId().equals(written.id()))
                .findFirst()
                .orElseThrow();
    }

    Interaction only() {
        if (interactions.size() != 1) {
            throw new AssertionError("Expected one interaction, not " + interactions.size() + ".");
        }
        return interactions.get(0);
    }
}
