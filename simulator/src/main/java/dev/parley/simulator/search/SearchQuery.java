package dev.parley.simulator.search;

import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.Timeline;
import dev.parley.simulator.world.World;

/** A query of recent search, ready to be asked about posts. */
public final class SearchQuery {
    private final Node root;

    private SearchQuery(Node root) {
        this.root = root;
    }

    /**
     * Reads a query as X does (WIRE 1.6).
     *
     * @param maxLength in characters; depends on the plan
     * @throws QueryException when X would answer 400
     */
    public static SearchQuery parse(String text, int maxLength) {
        if (text.isBlank() || text.length() > maxLength) {
            throw new QueryException("The query length must be between 1 and " + maxLength + " characters");
        }
        Node root = new QueryParser(text).parse();
        if (!root.standalone()) {
            throw new QueryException("Your query needs at least one positive standalone operator: operators such as"
                    + " is:, has:, lang: and negations only narrow another one");
        }
        return new SearchQuery(root);
    }

    public boolean matches(Post post, World world) {
        return root.matches(post, world);
    }

    /** The smallest known timeline that holds every match. */
    public Timeline<Post> candidates(World world) {
        return root.index(world).orElse(world.posts().all());
    }
}
