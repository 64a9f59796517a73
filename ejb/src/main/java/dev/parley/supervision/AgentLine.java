package dev.parley.supervision;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One agent of the workgroups that are looked at.
 *
 * @param reason why away, or null
 * @param since when the state began; null for somebody who was never here
 * @param tasks interactions that take part of the agent's capacity
 * @param load the capacity that they take, in percent
 * @param workgroupIds the agent's workgroups among those of the caller
 */
public record AgentLine(
        long id,
        String name,
        AgentPresence presence,
        @Nullable String reason,
        @Nullable Instant since,
        int tasks,
        int load,
        Set<Long> workgroupIds,
        List<String> workgroups) {

    public AgentLine {
        workgroupIds = Set.copyOf(workgroupIds);
        workgroups = List.copyOf(workgroups);
    }

    boolean isHere() {
        return presence != AgentPresence.OFFLINE;
    }
}
