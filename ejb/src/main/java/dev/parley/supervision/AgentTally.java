package dev.parley.supervision;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many agents are in which state. */
public record AgentTally(List<Row> rows, int loggedIn, int all) {

    /**
     * One state.
     *
     * @param longestSince since when the longest of them is in it, or null
     * @param load average load of these agents, in percent
     * @param names who they are, the longest first
     */
    public record Row(
            AgentPresence presence, int count, @Nullable Instant longestSince, int load, List<String> names) {

        public Row {
            names = List.copyOf(names);
        }
    }

    public AgentTally {
        rows = List.copyOf(rows);
    }

    /** Counts the agents; every state has a row. */
    public static AgentTally of(List<AgentLine> agents) {
        List<Row> rows = Arrays.stream(AgentPresence.values())
                .map(presence -> row(presence, agents))
                .toList();
        int here = (int) agents.stream().filter(AgentLine::isHere).count();
        return new AgentTally(rows, here, agents.size());
    }

    private static Row row(AgentPresence presence, List<AgentLine> agents) {
        List<AgentLine> in = agents.stream()
                .filter(agent -> agent.presence() == presence)
                .sorted(Comparator.comparing(AgentLine::since, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
        Instant longest = in.stream()
                .map(AgentLine::since)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        int load = (int) in.stream().mapToInt(AgentLine::load).average().orElse(0);
        return new Row(
                presence,
                in.size(),
                longest,
                load,
                in.stream().map(AgentLine::name).toList());
    }
}
