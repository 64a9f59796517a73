package dev.parley.desk;

import dev.parley.workforce.AgentState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every page shows of the agent: state, load, and the floor's pulse.
 *
 * @param onInteractions whether the agent is available and has work
 * @param load sum of the utilization of what is assigned, in percent
 * @param waiting interactions that wait in the agent's workgroups
 * @param longestSince since when the longest of them waits
 * @param serviceLevel share answered in time today in percent; null when nothing was answered yet
 */
public record DeskHead(
        long userId,
        String name,
        AgentState state,
        @Nullable String reason,
        Instant stateSince,
        boolean onInteractions,
        @Nullable String station,
        int tasks,
        int load,
        int unread,
        int waiting,
        @Nullable Instant longestSince,
        @Nullable Integer serviceLevel) {}
