package dev.parley.routing;

import dev.parley.conversation.Interaction;
import dev.parley.licensing.Licences;
import dev.parley.routing.engine.AccessLicence;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.AgentProfile;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.InteractionType;
import dev.parley.routing.engine.PreferredAgent;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.ScoreWeights;
import dev.parley.routing.engine.ServiceLevelTarget;
import dev.parley.routing.engine.SkillId;
import dev.parley.routing.engine.SkillLevel;
import dev.parley.routing.engine.SkillRequirement;
import dev.parley.routing.engine.Utilization;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.routing.engine.WorkgroupRules;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workgroup;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what the database holds in the terms of the engine. */
final class EngineTerms {

    /** How long an interaction that was transferred to one agent waits for that agent alone. */
    static final Duration NAMED_AGENT_LIMIT = Duration.ofMinutes(5);

    private EngineTerms() {}

    static WorkgroupRules rules(Workgroup group) {
        var w = group.weights();
        int least = group.skills().values().stream()
                .mapToInt(r -> r.minimum())
                .min()
                .orElse(0);
        int most = group.skills().values().stream()
                .mapToInt(r -> r.maximum())
                .max()
                .orElse(100);
        return new WorkgroupRules(
                new ScoreWeights(
                        w.skill(),
                        w.proficiency(),
                        w.desire(),
                        w.priority(),
                        w.queueTime(),
                        w.systemTime(),
                        w.skill(),
                        w.cost(),
                        w.available()),
                utilization(group.utilization()),
                group.offerTimeout(),
                group.missesBeforeNotAnswering(),
                least,
                most,
                group.autoAnswer(),
                group.serviceLevels().entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> type(entry.getKey()),
                                entry -> new ServiceLevelTarget(
                                        entry.getValue().sharePercent() / 100.0,
                                        entry.getValue().target()))));
    }

    static AgentProfile profile(User user, Optional<Station> station, Set<String> valid) {
        Map<WorkgroupId, Boolean> memberships = new HashMap<>();
        user.memberships().forEach((group, activated) -> memberships.put(new WorkgroupId(group), activated));
        Map<SkillId, SkillLevel> skills = new HashMap<>();
        user.skills()
                .forEach((skill, level) ->
                        skills.put(new SkillId(skill), new SkillLevel(level.proficiency(), level.desire())));
        return new AgentProfile(
                memberships,
                skills,
                user.cost(),
                utilization(user.utilization()),
                licences(user.licences(), valid),
                licences(station.map(Station::licences).orElse(Set.of()), valid));
    }

    /** Access counts only while it is licensed itself and the server's feature for it is present (RT-2). */
    private static Set<AccessLicence> licences(Set<String> held, Set<String> valid) {
        Set<AccessLicence> usable = new HashSet<>();
        if (held.contains(Licences.ACCESS_SOCIAL)
                && valid.contains(Licences.ACCESS_SOCIAL)
                && valid.contains(Licences.FEATURE_SOCIAL)) {
            usable.add(new AccessLicence(Licences.ACCESS_SOCIAL));
        }
        if (held.contains(Licences.ACCESS_WHATSAPP)
                && valid.contains(Licences.ACCESS_WHATSAPP)
                && valid.contains(Licences.FEATURE_WHATSAPP)) {
            usable.add(new AccessLicence(Licences.ACCESS_WHATSAPP));
        }
        return usable;
    }

    static QueuedInteraction queued(Interaction interaction, Workgroup group) {
        Set<SkillRequirement> requirements = group.skills().entrySet().stream()
                .map(entry -> new SkillRequirement(
                        new SkillId(entry.getKey()), entry.getValue().minimum()))
                .collect(Collectors.toSet());
        return new QueuedInteraction(
                new InteractionId(interaction.id()),
                new WorkgroupId(interaction.workgroupId()),
                type(interaction.type()),
                Optional.of(new AccessLicence(Licences.accessFor(interaction.platform()))),
                interaction.priority(),
                interaction.createdAt(),
                interaction.queuedAt(),
                requirements,
                Optional.ofNullable(interaction.targetAgentId())
                        .map(agent -> new PreferredAgent(new AgentId(agent), NAMED_AGENT_LIMIT)));
    }

    static InteractionType type(dev.parley.workforce.InteractionType type) {
        return InteractionType.valueOf(type.name());
    }

    private static Map<InteractionType, Utilization> utilization(
            Map<dev.parley.workforce.InteractionType, dev.parley.workforce.Utilization> rates) {
        Map<InteractionType, Utilization> converted = new HashMap<>();
        rates.forEach((type, rate) -> converted.put(type(type), new Utilization(rate.percent(), rate.maximum())));
        return converted;
    }
}
