package dev.parley.routing;

import dev.parley.conversation.Aim;
import dev.parley.conversation.Interaction;
import dev.parley.licensing.Licences;
import dev.parley.routing.engine.AccessLicence;
import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.AgentProfile;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.InteractionType;
import dev.parley.routing.engine.Misses;
import dev.parley.routing.engine.PreferredAgent;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.Relaxation;
import dev.parley.routing.engine.Ring;
import dev.parley.routing.engine.RoutingEvent.LoadReported;
import dev.parley.routing.engine.ScoreWeights;
import dev.parley.routing.engine.ServiceLevelTarget;
import dev.parley.routing.engine.Share;
import dev.parley.routing.engine.SkillId;
import dev.parley.routing.engine.SkillLevel;
import dev.parley.routing.engine.SkillRange;
import dev.parley.routing.engine.Utilization;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.routing.engine.WorkgroupRules;
import dev.parley.workforce.AgentSession;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workgroup;
import dev.parley.workforce.WorkgroupRing;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what the database holds in the terms of the engine. */
final class EngineTerms {

    /** How long an interaction that was transferred to one agent waits for that agent alone. */
    static final Duration NAMED_AGENT_LIMIT = Duration.ofMinutes(5);

    private static final double PERCENT = 100;

    private EngineTerms() {}

    static WorkgroupRules rules(Workgroup group) {
        Map<SkillId, SkillRange> skills = new HashMap<>();
        group.skills()
                .forEach((id, range) -> skills.put(new SkillId(id), new SkillRange(range.minimum(), range.maximum())));
        return new WorkgroupRules(
                group.acdOn(),
                weights(group),
                utilization(group.utilization()),
                group.holdExempt(),
                skills,
                group.rings().stream().map(EngineTerms::ring).toList(),
                group.offerTimeout(),
                group.missesBeforeNotAnswering(),
                group.autoAnswer(),
                serviceLevels(group));
    }

    static Misses misses(AgentSession session) {
        Instant sign = session.lastSignAt();
        return new Misses(session.missedOffers(), sign == null ? Instant.EPOCH : sign);
    }

    private static ScoreWeights weights(Workgroup group) {
        var w = group.weights();
        return new ScoreWeights(
                w.skill(),
                w.proficiency(),
                w.desire(),
                w.priority(),
                w.queueTime(),
                w.systemTime(),
                w.skill(),
                w.cost(),
                w.available(),
                w.load());
    }

    private static Ring ring(WorkgroupRing ring) {
        return new Ring(
                ring.after(),
                new Relaxation(
                        ring.lowerBy(),
                        ring.droppedSkills().stream().map(SkillId::new).collect(Collectors.toSet()),
                        ring.furtherWorkgroups().stream().map(WorkgroupId::new).collect(Collectors.toSet())));
    }

    private static Map<InteractionType, ServiceLevelTarget> serviceLevels(Workgroup group) {
        Map<InteractionType, ServiceLevelTarget> targets = new EnumMap<>(InteractionType.class);
        for (dev.parley.workforce.InteractionType type : dev.parley.workforce.InteractionType.values()) {
            ServiceLevel level = group.serviceLevel(type);
            targets.put(
                    type(type),
                    new ServiceLevelTarget(
                            level.sharePercent() / PERCENT,
                            level.target(),
                            level.riskPercent() / PERCENT,
                            level.boost()));
        }
        return targets;
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

    private static Set<AccessLicence> licences(Set<String> held, Set<String> valid) {
        return Licences.usable(held, valid).stream().map(AccessLicence::new).collect(Collectors.toSet());
    }

    /** @param agent whom it waits for */
    static QueuedInteraction queued(Interaction interaction, Optional<PreferredAgent> agent) {
        return new QueuedInteraction(
                new InteractionId(interaction.id()),
                new WorkgroupId(interaction.workgroupId()),
                type(interaction.type()),
                Optional.of(new AccessLicence(Licences.accessFor(interaction.platform()))),
                interaction.priority(),
                interaction.createdAt(),
                interaction.queuedAt(),
                SkillExpressions.read(interaction.aim().skillExpression()),
                agent,
                interaction.testMode());
    }

    static Optional<PreferredAgent> target(Aim aim) {
        Duration usual = aim.targetNamed() ? PreferredAgent.WITHOUT_LIMIT : NAMED_AGENT_LIMIT;
        return Optional.ofNullable(aim.targetAgentId())
                .map(agent -> new PreferredAgent(new AgentId(agent), aim.limit().orElse(usual), aim.targetNamed()));
    }

    /** What an agent has in another system counts like an own interaction of the workgroup (RT-3). */
    static LoadReported reported(ReportedLoad load) {
        return new LoadReported(
                new InteractionId(load.id()),
                new AgentId(load.userId()),
                new WorkgroupId(load.workgroupId()),
                type(load.type()),
                share(load.state()),
                load.since());
    }

    private static Share share(ReportedLoad.State state) {
        return switch (state) {
            case ALERTING, CONNECTED -> Share.ACTIVE;
            case HELD -> Share.HELD;
            case CONSULT -> Share.CONSULT;
        };
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
