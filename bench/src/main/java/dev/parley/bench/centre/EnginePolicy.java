package dev.parley.bench.centre;

import dev.parley.routing.engine.AgentId;
import dev.parley.routing.engine.AgentProfile;
import dev.parley.routing.engine.InteractionId;
import dev.parley.routing.engine.InteractionType;
import dev.parley.routing.engine.Misses;
import dev.parley.routing.engine.QueuedInteraction;
import dev.parley.routing.engine.Relaxation;
import dev.parley.routing.engine.Ring;
import dev.parley.routing.engine.RoutingDecision;
import dev.parley.routing.engine.RoutingEngine;
import dev.parley.routing.engine.RoutingEvent;
import dev.parley.routing.engine.RoutingSettings;
import dev.parley.routing.engine.ScoreWeights;
import dev.parley.routing.engine.ServiceLevelTarget;
import dev.parley.routing.engine.SkillId;
import dev.parley.routing.engine.SkillLevel;
import dev.parley.routing.engine.SkillRequirement;
import dev.parley.routing.engine.Utilization;
import dev.parley.routing.engine.WorkgroupId;
import dev.parley.routing.engine.WorkgroupRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The product's engine; agents take what they are offered at once. */
final class EnginePolicy implements Policy {
    private static final Instant BEGIN = Instant.parse("2026-11-02T06:00:00Z");
    private static final int MIDDLING = 50;
    private static final WorkgroupRules RULES = new WorkgroupRules(
            true,
            ScoreWeights.DEFAULT,
            Map.of(
                    InteractionType.SOCIAL_CONVERSATION, new Utilization(100, 1),
                    InteractionType.SOCIAL_DIRECT_MESSAGE, new Utilization(50, 2)),
            false,
            Map.of(),
            List.of(new Ring(Duration.ofMinutes(4), new Relaxation(MIDDLING, Set.of(), Set.of()))),
            Duration.ofSeconds(30),
            3,
            false,
            Map.of(
                    InteractionType.SOCIAL_DIRECT_MESSAGE,
                    new ServiceLevelTarget(0.8, Duration.ofSeconds(Day.DIRECT_TARGET), 0.5, 100),
                    InteractionType.SOCIAL_CONVERSATION,
                    new ServiceLevelTarget(0.8, Duration.ofSeconds(Day.PUBLIC_TARGET), 0.3, 100)));

    private final RoutingEngine engine = new RoutingEngine(RoutingSettings.DEFAULT);
    private final Day day;

    EnginePolicy(Day day) {
        this.day = day;
        for (int group = 0; group < Day.WORKGROUPS; group++) {
            engine.apply(new RoutingEvent.WorkgroupConfigured(new WorkgroupId(group), RULES), BEGIN);
        }
        for (Staff agent : day.staff) {
            engine.apply(new RoutingEvent.AgentConfigured(new AgentId(agent.number()), profile(agent)), BEGIN);
        }
    }

    private static AgentProfile profile(Staff agent) {
        Map<WorkgroupId, Boolean> groups = new HashMap<>();
        groups.put(new WorkgroupId(agent.workgroup()), true);
        groups.put(new WorkgroupId(agent.other()), true);
        Map<SkillId, SkillLevel> skills = new HashMap<>();
        agent.skills().stream().forEach(skill -> skills.put(new SkillId(skill), new SkillLevel(MIDDLING, MIDDLING)));
        return new AgentProfile(groups, skills, 0, Map.of(), Set.of(), Set.of());
    }

    @Override
    public String name() {
        return "engine";
    }

    private List<Given> tell(RoutingEvent event, int second) {
        Instant now = BEGIN.plusSeconds(second);
        List<Given> given = new ArrayList<>();
        for (RoutingDecision decision : engine.apply(event, now)) {
            if (decision instanceof RoutingDecision.Offer offer) {
                int number = (int) offer.interaction().value();
                given.add(
                        new Given(day.arrivals.get(number), (int) offer.agent().value()));
                given.addAll(tell(new RoutingEvent.OfferAccepted(offer.interaction(), offer.agent()), second));
            }
        }
        return given;
    }

    @Override
    public List<Given> comes(Staff agent, int second) {
        return tell(
                new RoutingEvent.AgentAvailable(new AgentId(agent.number()), BEGIN.plusSeconds(second), Misses.NONE),
                second);
    }

    @Override
    public List<Given> goes(Staff agent, int second) {
        return tell(new RoutingEvent.AgentUnavailable(new AgentId(agent.number())), second);
    }

    @Override
    public List<Given> arrives(Arrival arrival, int second) {
        Instant now = BEGIN.plusSeconds(second);
        return tell(
                new RoutingEvent.InteractionQueued(new QueuedInteraction(
                        new InteractionId(arrival.number()),
                        new WorkgroupId(arrival.workgroup()),
                        arrival.direct() ? InteractionType.SOCIAL_DIRECT_MESSAGE : InteractionType.SOCIAL_CONVERSATION,
                        Optional.empty(),
                        0,
                        now,
                        now,
                        arrival.skill() < 0
                                ? Optional.empty()
                                : Optional.of(new SkillRequirement(new SkillId(arrival.skill()), MIDDLING)),
                        Optional.empty(),
                        false)),
                second);
    }

    @Override
    public List<Given> abandons(Arrival arrival, int second) {
        return tell(new RoutingEvent.InteractionRemoved(new InteractionId(arrival.number())), second);
    }

    @Override
    public List<Given> ends(Arrival arrival, int agent, int second) {
        return tell(new RoutingEvent.AssignmentEnded(new InteractionId(arrival.number())), second);
    }
}
