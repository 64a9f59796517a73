package dev.parley.supervision;

import dev.parley.workforce.InteractionType;
import dev.parley.workforce.ServiceLevel;
import java.util.Map;

/** A workgroup that a supervisor looks at, with what it promises. */
record GroupInfo(long id, String name, Map<InteractionType, ServiceLevel> levels) {

    GroupInfo {
        levels = Map.copyOf(levels);
    }

    ServiceLevel level(InteractionType type) {
        return levels.getOrDefault(type, ServiceLevel.DEFAULT);
    }
}
