package dev.parley.web.supervision;

import dev.parley.supervision.AgentLine;
import dev.parley.supervision.AgentPresence;
import java.time.Instant;
import java.util.Objects;

/** One agent in the list. */
public record AgentRow(
        long id,
        String name,
        String presence,
        String state,
        Counting since,
        int tasks,
        int load,
        String loadWidth,
        String workgroups) {

    static AgentRow of(AgentLine agent, Instant now) {
        boolean here = agent.presence() != AgentPresence.OFFLINE;
        String reason = Objects.requireNonNullElse(agent.reason(), "");
        return new AgentRow(
                agent.id(),
                agent.name(),
                TallyView.css(agent.presence()),
                agent.presence().label() + (reason.isEmpty() || !here ? "" : ": " + reason),
                Counting.of(here ? agent.since() : null, null, now),
                agent.tasks(),
                agent.load(),
                Math.min(100, agent.load()) + "%",
                String.join(", ", agent.workgroups()));
    }
}
