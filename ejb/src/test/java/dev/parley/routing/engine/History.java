package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;

/** Plays actions to an engine and keeps the ledger. The world is small, so that things collide. */
final class History {
    private static final InteractionType[] TYPES = {InteractionType.CHAT, InteractionType.EMAIL, InteractionType.CALL};
    private static final AccessLicence LICENCE = new AccessLicence("social");
    private static final List<ScoreWeights> WEIGHTS = List.of(
            ScoreWeights.DEFAULT,
            new ScoreWeights(2, 1, 0, 3, 1, 1, 0, 1, 1),
            new ScoreWeights(0, 1, 1, 0, 0, 1, 1, -1, 0));

    final Ledger ledger;
    RoutingEngine engine;
    Instant now = Instant.parse("2026-11-02T09:00:00Z");

    History(RoutingSettings settings) {
        engine = new RoutingEngine(settings);
        ledger = new Ledger(settings);
        for (int agent = 0; agent < 4; agent++) {
            tell(configured(agent, 11 - agent, agent));
        }
        tell(configuredGroup(0, 0));
        tell(configuredGroup(1, 1));
    }

    List<RoutingDecision> play(Action action) {
        now = now.plusSeconds(action.secondsLater());
        return switch (action.kind()) {
            case TICK -> note(engine.tick(now));
            case LOST -> lose(action);
            case ACCEPT, REJECT, MISS -> answer(action);
            case END, HELD -> change(action);
            default -> tell(event(action));
        };
    }

    private List<RoutingDecision> tell(RoutingEvent event) {
        ledger.note(event);
        return note(engine.apply(event, now));
    }

    private List<RoutingDecision> note(List<RoutingDecision> decisions) {
        decisions.forEach(ledger::note);
        return decisions;
    }

    private List<RoutingDecision> lose(Action action) {
        InteractionId interaction = nth(ledger.offers.navigableKeySet(), action.what());
        AgentId agent = ledger.offers.getOrDefault(interaction, agent(action.who()));
        return note(engine.decisionLost(interaction, agent, now));
    }

    private List<RoutingDecision> answer(Action action) {
        InteractionId interaction = nth(ledger.offers.navigableKeySet(), action.what());
        AgentId agent = ledger.offers.getOrDefault(interaction, agent(action.who()));
        return tell(
                switch (action.kind()) {
                    case ACCEPT -> new RoutingEvent.OfferAccepted(interaction, agent);
                    case REJECT -> new RoutingEvent.OfferRejected(interaction, agent);
                    default -> new RoutingEvent.OfferMissed(interaction, agent);
                });
    }

    private List<RoutingDecision> change(Action action) {
        InteractionId interaction = nth(ledger.assigned.navigableKeySet(), action.what());
        boolean end = action.kind() == Action.Kind.END;
        return tell(
                end
                        ? new RoutingEvent.AssignmentEnded(interaction)
                        : new RoutingEvent.HeldChanged(interaction, action.how() % 2 == 0));
    }

    private RoutingEvent event(Action action) {
        InteractionId interaction = new InteractionId(action.what());
        return switch (action.kind()) {
            case QUEUE -> new RoutingEvent.InteractionQueued(item(action));
            case GONE -> new RoutingEvent.InteractionRemoved(interaction);
            case AVAILABLE -> new RoutingEvent.AgentAvailable(agent(action.who()), now, 0);
            case AWAY -> new RoutingEvent.AgentUnavailable(agent(action.who()));
            case REMOVE_AGENT -> new RoutingEvent.AgentRemoved(agent(action.who()));
            case AGENT -> configured(action.who(), action.what(), action.how());
            case LOAD ->
                new RoutingEvent.LoadReported(
                        interaction, agent(action.who()), group(action.how()), type(action.how()), false, now);
            default -> configuredGroup(action.what(), action.how());
        };
    }

    private QueuedInteraction item(Action action) {
        int how = action.how();
        Set<SkillRequirement> needs = switch (how % 4) {
            case 0, 1 -> Set.of();
            case 2 -> Set.of(new SkillRequirement(new SkillId(1), 30));
            default -> Set.of(new SkillRequirement(new SkillId(1), 0), new SkillRequirement(new SkillId(2), 20));
        };
        return new QueuedInteraction(
                new InteractionId(action.what()),
                group(how),
                type(how + action.who()),
                how > 8 ? Optional.of(LICENCE) : Optional.empty(),
                action.who() * 10 - 50,
                now.minusSeconds(how),
                now,
                needs,
                action.who() % 3 == 0
                        ? Optional.of(new PreferredAgent(agent(how), Duration.ofSeconds(30)))
                        : Optional.empty());
    }

    private RoutingEvent configured(int who, int what, int how) {
        Map<SkillId, SkillLevel> skills = new HashMap<>();
        if (what % 2 == 1) {
            skills.put(new SkillId(1), new SkillLevel(what * 9, how * 9));
        }
        if (how % 2 == 1) {
            skills.put(new SkillId(2), new SkillLevel(how * 9, what * 9));
        }
        Map<InteractionType, Utilization> own =
                how % 5 == 4 ? Map.of(InteractionType.CHAT, new Utilization(30, 3)) : Map.of();
        Map<WorkgroupId, Boolean> groups = Map.of(group(0), what != 3, group(1), what % 3 == 0);
        Set<AccessLicence> licences = how % 3 == 0 ? Set.of(LICENCE) : Set.of();
        boolean ofUser = what % 2 == 0;
        return new RoutingEvent.AgentConfigured(
                agent(who),
                new AgentProfile(
                        what == 4 ? Map.of(group(1), true) : groups,
                        skills,
                        how,
                        own,
                        ofUser ? licences : Set.of(),
                        ofUser ? Set.of() : licences));
    }

    private static RoutingEvent configuredGroup(int what, int how) {
        Map<InteractionType, Utilization> utilization = Map.of(
                InteractionType.CHAT, new Utilization(25 + 5 * (what % 3), 1 + how % 4),
                InteractionType.EMAIL, new Utilization(40, 2));
        return new RoutingEvent.WorkgroupConfigured(
                group(what),
                new WorkgroupRules(
                        WEIGHTS.get(how % 3),
                        utilization,
                        Duration.ofSeconds(20),
                        1 + what % 3,
                        how == 7 ? 20 : 0,
                        how == 8 ? 80 : 100,
                        false,
                        Map.of()));
    }

    private static InteractionId nth(NavigableSet<InteractionId> ids, int number) {
        List<InteractionId> all = new ArrayList<>(ids);
        return all.isEmpty() ? new InteractionId(number) : all.get(number % all.size());
    }

    private static AgentId agent(int number) {
        return new AgentId(number % 4);
    }

    private static WorkgroupId group(int number) {
        return new WorkgroupId(number % 2);
    }

    private static InteractionType type(int number) {
        return TYPES[number % TYPES.length];
    }
}
