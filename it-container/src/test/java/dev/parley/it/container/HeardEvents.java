package dev.parley.it.container;

import dev.parley.conversation.EventKind;
import dev.parley.conversation.InteractionChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Somebody who observes what happens to interactions, as any other part of the application could. */
@ApplicationScoped
public class HeardEvents {

    private final Map<Long, List<EventKind>> kinds = new ConcurrentHashMap<>();

    void happened(@Observes(during = TransactionPhase.AFTER_SUCCESS) InteractionChanged change) {
        kinds.computeIfAbsent(change.interactionId(), any -> new CopyOnWriteArrayList<>())
                .add(change.kind());
    }

    public List<EventKind> of(long interactionId) {
        return List.copyOf(kinds.getOrDefault(interactionId, List.of()));
    }
}
