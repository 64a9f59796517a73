package dev.parley.routing.engine;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the lane in which an interaction waits, opens it when the first one comes and closes it when none is left. */
final class Lanes {
    /** Empty lanes are kept for the next ones with the same needs, until a workgroup has so many lanes, or twice as many as it needed. */
    private static final int KEPT = 256;

    private static final class Known {
        final Map<Demand, Demand> demands = new HashMap<>();
        final Map<LaneKey, Lane> byKey = new HashMap<>();
        int most = KEPT;
        private final Map<InteractionType, Course> courses = new EnumMap<>(InteractionType.class);
        private final Map<InteractionType, Course> testCourses = new EnumMap<>(InteractionType.class);

        Course courseOf(QueuedInteraction facts, WorkgroupRules rules) {
            return (facts.test() ? testCourses : courses)
                    .computeIfAbsent(facts.type(), type -> Course.of(facts, rules));
        }
    }

    private final Floor floor;
    private final Map<WorkgroupId, Known> known = new HashMap<>();

    Lanes(Floor floor) {
        this.floor = floor;
    }

    /** What the interaction asks for, the same for all that ask for the same. */
    Demand demandOf(QueuedInteraction facts) {
        Known lanes = knownOf(facts);
        if (lanes.demands.size() >= lanes.most) {
            lanes.demands.clear();
        }
        Demand asked = new Demand(facts, lanes.courseOf(facts, floor.workgroup(facts.workgroup()).rules));
        Demand known = lanes.demands.putIfAbsent(asked, asked);
        return known == null ? asked : known;
    }

    Lane laneFor(QueuedInteraction facts, Demand demand, int ring) {
        Lane lane = demand.laneIn(ring);
        if (lane == null) {
            lane = open(facts, ring);
            demand.note(ring, lane);
        }
        return lane;
    }

    private Lane open(QueuedInteraction facts, int ring) {
        Known lanes = knownOf(facts);
        LaneKey key = key(facts, ring);
        Lane lane = lanes.byKey.get(key);
        if (lane == null) {
            closeEmpty(lanes);
            lane = create(facts.workgroup(), key);
            lane.open();
            lanes.byKey.put(key, lane);
        }
        return lane;
    }

    private Known knownOf(QueuedInteraction facts) {
        return known.computeIfAbsent(facts.workgroup(), unknown -> new Known());
    }

    /** A lane as it would be, seen by nobody. */
    Lane imagine(QueuedInteraction facts, int ring) {
        return create(facts.workgroup(), key(facts, ring));
    }

    /** The lane there is for such an interaction, if there is one. */
    Optional<Lane> find(QueuedInteraction facts, int ring) {
        return Optional.ofNullable(known.get(facts.workgroup())).map(lanes -> lanes.byKey.get(key(facts, ring)));
    }

    private Lane create(WorkgroupId workgroup, LaneKey key) {
        List<Workgroup> audience = key.audience().stream().map(floor::workgroup).toList();
        return new Lane(floor.workgroup(workgroup), key, audience);
    }

    private LaneKey key(QueuedInteraction facts, int ring) {
        WorkgroupRules rules = floor.workgroup(facts.workgroup()).rules;
        Relaxation relaxation = rules.relaxationIn(ring);
        SortedSet<WorkgroupId> audience = new TreeSet<>(relaxation.alsoFrom());
        audience.add(facts.workgroup());
        ServiceLevelTarget target = rules.serviceLevels().get(facts.type());
        return new LaneKey(
                facts.type(),
                facts.licence(),
                rules.needsOf(facts).relaxed(relaxation),
                audience,
                target != null && target.boosts() && !facts.test());
    }

    /** The lanes that an agent with these memberships faces, each once. */
    Set<Lane> facedBy(Collection<WorkgroupId> memberships) {
        Set<Lane> faced = new LinkedHashSet<>();
        memberships.forEach(id -> faced.addAll(floor.workgroup(id).lanes));
        return faced;
    }

    /** Forgets a workgroup's lanes, which new rules order differently; the next interactions make them anew. */
    void dissolve(Workgroup workgroup) {
        Known lanes = known.remove(workgroup.id);
        if (lanes != null) {
            lanes.byKey.values().forEach(Lane::close);
        }
    }

    private static void closeEmpty(Known lanes) {
        if (lanes.byKey.size() >= lanes.most) {
            lanes.byKey.values().removeIf(lane -> {
                boolean empty = lane.items == 0;
                if (empty) {
                    lane.close();
                }
                return empty;
            });
            lanes.most = Math.max(KEPT, 2 * lanes.byKey.size());
        }
    }
}
