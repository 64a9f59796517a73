package dev.parley.routing;

import dev.parley.conversation.Interaction;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.PreferredAgent;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import dev.parley.workforce.Workgroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** For which agent interactions wait: the one whom they are meant for, or who handled the contact last. */
@ApplicationScoped
class WaitedFor {

    @Inject
    Workforce workforce;

    @Inject
    JpaRoutingFacts facts;

    /** By the interaction's ID; what waits for nobody is missing. */
    Map<Long, PreferredAgent> by(List<Interaction> waiting) {
        Map<Long, PreferredAgent> agents = new HashMap<>(preferred(waiting));
        agents.putAll(targets(waiting));
        return agents;
    }

    /** Whom interactions are meant for; nobody waits for an agent who was disabled, or is not active in the workgroup any more (RT-9). */
    private Map<Long, PreferredAgent> targets(List<Interaction> waiting) {
        Map<Long, User> named = workforce
                .users(waiting.stream()
                        .map(Interaction::targetAgentId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.toMap(User::id, Function.identity()));
        Map<Long, PreferredAgent> targets = new HashMap<>();
        for (Interaction interaction : waiting) {
            EngineTerms.target(interaction.aim())
                    .filter(target -> canCome(named.get(target.agent().value()), interaction))
                    .ifPresent(target -> targets.put(interaction.id(), target));
        }
        return targets;
    }

    private static boolean canCome(@Nullable User user, Interaction interaction) {
        return user != null && user.enabled() && user.memberships().getOrDefault(interaction.workgroupId(), false);
    }

    /** Who handled the contacts last, in those workgroups that wait for that agent (RT-6). */
    private Map<Long, PreferredAgent> preferred(List<Interaction> waiting) {
        Map<Long, Duration> waits =
                workforce
                        .workgroups(
                                waiting.stream().map(Interaction::workgroupId).collect(Collectors.toSet()))
                        .stream()
                        .filter(group -> !group.preferredAgentWait().isZero())
                        .collect(Collectors.toMap(Workgroup::id, Workgroup::preferredAgentWait));
        Map<Long, Long> groups = waiting.stream()
                .filter(interaction -> waits.containsKey(interaction.workgroupId()))
                .collect(Collectors.toMap(Interaction::id, Interaction::workgroupId));
        Map<Long, PreferredAgent> preferred = new HashMap<>();
        facts.lastAgents(groups.keySet())
                .forEach((interaction, agent) -> preferred.put(
                        interaction,
                        new PreferredAgent(
                                new AgentId(agent), Objects.requireNonNull(waits.get(groups.get(interaction))))));
        return preferred;
    }
}
