package dev.parley.supervision;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.ServiceLevel;
import java.util.List;
import java.util.Map;

/** A workgroup that a supervisor looks at, with what it promises. */
record GroupInfo(long id, String name, Map<InteractionType, ServiceLevel> levels) {

    GroupInfo {
        levels = Map.copyOf(levels);
    }

    /** A list that is never empty, because SQL knows no empty list. */
    static List<Long> idsOf(List<GroupInfo> groups) {
        return groups.isEmpty()
                ? List.of(-1L)
                : groups.stream().map(GroupInfo::id).toList();
    }

    ServiceLevel level(InteractionType type) {
        return levels.getOrDefault(type, ServiceLevel.DEFAULT);
    }
}
