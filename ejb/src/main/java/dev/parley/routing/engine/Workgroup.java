package dev.parley.routing.engine;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A workgroup with its rules, its members and the lanes that they face: its own and those opened to it. */
final class Workgroup {
    final WorkgroupId id;
    WorkgroupRules rules = WorkgroupRules.DEFAULT;
    final Map<AgentId, Agent> members = new TreeMap<>();
    final Set<Lane> lanes = new LinkedHashSet<>();

    Workgroup(WorkgroupId id) {
        this.id = id;
    }
}
