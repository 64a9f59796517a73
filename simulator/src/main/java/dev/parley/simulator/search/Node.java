package dev.parley.simulator.search;

import dev.parley.simulator.world.Post;
import dev.parley.simulator.world.Timeline;
import dev.parley.simulator.world.World;
import java.util.List;
import java.util.Optional;

/** A part of a query. */
sealed interface Node {
    boolean matches(Post post, World world);

    /** Whether this part may carry a query alone: a positive keyword, tag, name and so on (WIRE 1.6). */
    boolean standalone();

    /** An index that holds every post this part can match, if there is one. */
    default Optional<Timeline<Post>> index(World world) {
        return Optional.empty();
    }

    record And(List<Node> parts) implements Node {
        @Override
        public boolean matches(Post post, World world) {
            for (Node part : parts) {
                if (!part.matches(post, world)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public boolean standalone() {
            return parts.stream().anyMatch(Node::standalone);
        }

        @Override
        public Optional<Timeline<Post>> index(World world) {
            return parts.stream().flatMap(part -> part.index(world).stream()).findFirst();
        }
    }

    record Or(List<Node> parts) implements Node {
        @Override
        public boolean matches(Post post, World world) {
            for (Node part : parts) {
                if (part.matches(post, world)) {
                    return true;
                }
            }
            return false;
        }

        @Override
        public boolean standalone() {
            return parts.stream().anyMatch(Node::standalone);
        }
    }

    record Not(Node part) implements Node {
        @Override
        public boolean matches(Post post, World world) {
            return !part.matches(post, world);
        }

        @Override
        public boolean standalone() {
            return false;
        }
    }

    record Term(Operator operator, String value) implements Node {
        @Override
        public boolean matches(Post post, World world) {
            return operator.matches(value, post, world);
        }

        @Override
        public boolean standalone() {
            return operator.standalone();
        }

        @Override
        public Optional<Timeline<Post>> index(World world) {
            return operator.index(value, world);
        }
    }
}
