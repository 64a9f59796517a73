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
            new ScoreWeights(2, 1, 0, 3, 1, 1, 0, 1, 1, -1),
            new ScoreWeights(0, 1, 1, 0, 0, 1, 1, -1, 0, 0));
    private static final SkillId ONE = new SkillId(1);
    private static final SkillId TWO = new SkillId(2);

    final Ledger ledger;
    RoutingEngine engine;
    Instant now = Instant.parse("2026-11-02T09:00:00Z");
    /** What was told and decided. */
    final Story story = new Story(now);

    History() {
        engine = new RoutingEngine(RoutingSettings.DEFAULT);
        ledger = new Ledger(RoutingSettings.DEFAULT);
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
        story.tell(now, event);
        ledger.note(event, now);
        return note(engine.apply(event, now));
    }

    private List<RoutingDecision> note(List<RoutingDecision> decisions) {
        for (RoutingDecision decision : decisions) {
            story.tell(now, decision);
            ledger.note(decision);
        }
        List<RoutingDecision> all = new ArrayList<>(decisions);
        decisions.forEach(decision -> all.addAll(answerByItself(decision)));
        return all;
    }

    /** As the router does where the workgroup wants it. */
    private List<RoutingDecision> answerByItself(RoutingDecision decision) {
        return decision instanceof RoutingDecision.Offer offer
                        && offer.autoAnswer()
                        && offer.agent().equals(ledger.offers.get(offer.interaction()))
                ? tell(new RoutingEvent.OfferAccepted(offer.interaction(), offer.agent()))
                : List.of();
    }

    private List<RoutingDecision> lose(Action action) {
        InteractionId interaction = nth(ledger.offers.navigableKeySet(), action.what());
        AgentId agent = ledger.offers.getOrDefault(interaction, agent(action.who()));
        story.tell(now, "the offer of " + interaction.value() + " to agent " + agent.value() + " cannot be committed");
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
            case AVAILABLE -> new RoutingEvent.AgentAvailable(agent(action.who()), now, Misses.NONE);
            case AWAY -> new RoutingEvent.AgentUnavailable(agent(action.who()));
            case REMOVE_AGENT -> new RoutingEvent.AgentRemoved(agent(action.who()));
            case AGENT -> configured(action.who(), action.what(), action.how());
            case LOAD ->
                new RoutingEvent.LoadReported(
                        interaction,
                        agent(action.who()),
                        group(action.how()),
                        type(action.how()),
                        Share.values()[action.how() % 3],
                        now);
            default -> configuredGroup(action.what(), action.how());
        };
    }

    private QueuedInteraction item(Action action) {
        int how = action.how();
        return new QueuedInteraction(
                new InteractionId(action.what()),
                group(how),
                type(how + action.who()),
                how > 8 ? Optional.of(LICENCE) : Optional.empty(),
                action.who() * 10 - 50,
                now.minusSeconds(how),
                now,
                needs(how),
                action.who() % 3 == 0
                        ? Optional.of(
                                new PreferredAgent(agent(how), Duration.ofSeconds(30 + how % 2 * 60), how % 3 == 0))
                        : Optional.empty(),
                action.who() == 7);
    }

    private static Optional<SkillExpression> needs(int how) {
        SkillRequirement one = new SkillRequirement(ONE, 30);
        SkillRequirement two = new SkillRequirement(TWO, 20, 80);
        return switch (how % 6) {
            case 0, 1 -> Optional.empty();
            case 2 -> Optional.of(one);
            case 3 -> Optional.of(SkillExpression.allOf(List.of(new SkillRequirement(ONE, 0), two)));
            case 4 -> Optional.of(SkillExpression.anyOf(List.of(one, two)));
            default -> Optional.of(SkillExpression.ANYBODY);
        };
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
                        how != 11,
                        WEIGHTS.get(how % 3),
                        utilization,
                        how % 2 == 1,
                        how == 7 ? Map.of(ONE, new SkillRange(20, 80)) : Map.of(),
                        rings(what, how),
                        Duration.ofSeconds(20),
                        1 + what % 3,
                        how == 5 || how == 8,
                        what % 2 == 0
                                ? Map.of(
                                        InteractionType.CHAT,
                                        new ServiceLevelTarget(0.8, Duration.ofSeconds(80), 0.5, 50))
                                : Map.of()));
    }

    private static List<Ring> rings(int what, int how) {
        Ring lower = new Ring(Duration.ofSeconds(25), new Relaxation(15, Set.of(), Set.of()));
        Ring wider = new Ring(Duration.ofSeconds(40), new Relaxation(0, Set.of(), Set.of(group(what + 1))));
        Ring free = new Ring(Duration.ofSeconds(65), new Relaxation(20, Set.of(ONE), Set.of()));
        return switch (how % 4) {
            case 0 -> List.of();
            case 1 -> List.of(lower);
            case 2 -> List.of(wider, free);
            default -> List.of(lower, wider, free);
        };
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
