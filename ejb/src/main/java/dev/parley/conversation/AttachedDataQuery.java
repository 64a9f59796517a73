package dev.parley.conversation;

import dev.parley.shared.KeyChunks;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Reads attached data, sorted by name. */
final class AttachedDataQuery {

    private final EntityManager entities;

    AttachedDataQuery(EntityManager entities) {
        this.entities = entities;
    }

    Map<String, String> of(long interactionId) {
        Map<String, String> data = new TreeMap<>();
        entities.createQuery("select a from AttachedData a where a.key.interactionId = :id", AttachedData.class)
                .setParameter("id", interactionId)
                .getResultList()
                .forEach(item -> data.put(item.name(), item.value()));
        return data;
    }

    Map<Long, Map<String, String>> of(Collection<Long> interactionIds) {
        Map<Long, Map<String, String>> data = new HashMap<>();
        KeyChunks.find(
                        entities,
                        AttachedData.class,
                        "select a from AttachedData a where a.key.interactionId in (:keys)",
                        interactionIds)
                .forEach(item -> data.computeIfAbsent(item.interactionId(), id -> new TreeMap<>())
                        .put(item.name(), item.value()));
        return data;
    }
}
