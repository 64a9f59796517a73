package dev.parley.web.desk;

import dev.parley.web.desk.TimelineLine.Branch;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hangs posts under the posts that they answer; from the third level on they stay on that level, in order of time. */
final class ThreadBuilder {

    private static final int DEEPEST = 2;

    private final List<Twig> roots = new ArrayList<>();
    private final Map<Long, Twig> byId = new HashMap<>();

    /** @param siblings the list that the twig itself hangs in */
    private record Twig(PostView post, int level, List<Twig> siblings, List<Twig> replies) {}

    boolean isEmpty() {
        return roots.isEmpty();
    }

    boolean knows(long postId) {
        return byId.containsKey(postId);
    }

    void add(PostView post, @Nullable Long answered) {
        Twig parent = answered == null ? null : byId.get(answered);
        if (parent == null) {
            hang(post, 0, roots);
        } else if (parent.level < DEEPEST) {
            hang(post, parent.level + 1, parent.replies);
        } else {
            hang(post, DEEPEST, parent.siblings);
        }
    }

    private void hang(PostView post, int level, List<Twig> where) {
        Twig twig = new Twig(post, level, where, new ArrayList<>());
        where.add(twig);
        byId.put(post.id(), twig);
    }

    List<Branch> build() {
        return branches(roots);
    }

    private static List<Branch> branches(List<Twig> twigs) {
        return twigs.stream()
                .map(twig -> new Branch(twig.post, branches(twig.replies)))
                .toList();
    }
}
