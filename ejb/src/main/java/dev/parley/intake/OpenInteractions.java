package dev.parley.intake;

import dev.parley.conversation.Interaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The open interactions that a page of posts meets, and those that it makes. */
final class OpenInteractions {

    private final Map<Long, List<Interaction>> byConversation = new HashMap<>();
    private final List<Interaction> created = new ArrayList<>();

    OpenInteractions(List<Interaction> open) {
        open.forEach(each -> of(each.conversationId()).add(each));
    }

    private List<Interaction> of(long conversationId) {
        return byConversation.computeIfAbsent(conversationId, id -> new ArrayList<>());
    }

    /** Those that carry a whole conversation. */
    List<Interaction> whole(long conversationId) {
        return of(conversationId).stream()
                .filter(each -> each.commentId() == null)
                .toList();
    }

    /** The one that carries a comment alone. */
    Optional<Interaction> ofComment(long conversationId, long commentId, long workgroup) {
        return of(conversationId).stream()
                .filter(each -> each.workgroupId() == workgroup)
                .filter(each -> each.commentId() != null && each.commentId() == commentId)
                .findFirst();
    }

    void add(Interaction fresh) {
        created.add(fresh);
        if (fresh.state().isOpen()) {
            of(fresh.conversationId()).add(fresh);
        }
    }

    List<Interaction> created() {
        return List.copyOf(created);
    }
}
