package dev.parley.routing;

import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.RoutingEvent.OfferRejected;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Signals by what they are about: each subject once, however often it changed, because its truth is read only now.
 *
 * @param rejections what agents refused, in the order in which they did
 */
record News(Map<RoutingSignal.Kind, Set<Long>> subjects, List<OfferRejected> rejections) {

    static News of(Collection<RoutingSignal> signals) {
        Map<RoutingSignal.Kind, Set<Long>> subjects = new EnumMap<>(RoutingSignal.Kind.class);
        signals.forEach(signal ->
                subjects.computeIfAbsent(signal.kind(), kind -> new HashSet<>()).addAll(signal.subjectIds()));
        List<OfferRejected> rejections = signals.stream()
                .filter(signal -> signal.kind() == RoutingSignal.Kind.REJECTED && signal.userId() != null)
                .map(signal -> new OfferRejected(
                        new InteractionId(signal.subjectId()), new AgentId(Objects.requireNonNull(signal.userId()))))
                .toList();
        return new News(subjects, rejections);
    }

    Set<Long> about(RoutingSignal.Kind kind) {
        return subjects.getOrDefault(kind, Set.of());
    }
}
