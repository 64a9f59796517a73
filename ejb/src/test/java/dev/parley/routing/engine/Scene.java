package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** An engine with one workgroup (number 1) and a settable time, told in the words of a call centre. */
final class Scene {
    static final WorkgroupId SUPPORT = new WorkgroupId(1);
    static final WorkgroupId SALES = new WorkgroupId(2);
    static final SkillId GERMAN = new SkillId(1);
    static final AccessLicence SOCIAL = new AccessLicence("I3_ACCESS_ACD_SOCIAL_MEDIA");

    Instant now = Instant.parse("2026-11-02T09:00:00Z");
    final RoutingEngine engine;
    final List<RoutingDecision> last = new ArrayList<>();

    Scene() {
        this(RoutingSettings.DEFAULT);
    }

    Scene(RoutingSettings settings) {
        engine = new RoutingEngine(settings);
        rules(SUPPORT, draft -> draft);
    }

    Scene after(Duration time) {
        now = now.plus(time);
        return this;
    }

    Scene seconds(long seconds) {
        return after(Duration.ofSeconds(seconds));
    }

    Scene tell(RoutingEvent event) {
        return keep(engine.apply(event, now));
    }

    Scene tick() {
        return keep(engine.tick(now));
    }

    private Scene keep(List<RoutingDecision> decisions) {
        last.clear();
        last.addAll(decisions);
        return this;
    }

    Scene rules(WorkgroupId workgroup, UnaryOperator<RulesDraft> change) {
        return tell(new RoutingEvent.WorkgroupConfigured(
                workgroup, change.apply(new RulesDraft()).build()));
    }

    Scene profile(long agent, UnaryOperator<ProfileDraft> change) {
        return tell(new RoutingEvent.AgentConfigured(
                new AgentId(agent), change.apply(new ProfileDraft()).build()));
    }

    Scene available(long agent) {
        return tell(new RoutingEvent.AgentAvailable(new AgentId(agent), now, Misses.NONE));
    }

    Scene away(long agent) {
        return tell(new RoutingEvent.AgentUnavailable(new AgentId(agent)));
    }

    /** An agent of the support workgroup, activated, with nothing more, who is available from now. */
    Scene agent(long agent) {
        return agent(agent, draft -> draft);
    }

    Scene agent(long agent, UnaryOperator<ProfileDraft> change) {
        return profile(agent, change).available(agent);
    }

    Scene queue(long interaction) {
        return queue(interaction, draft -> draft);
    }

    Scene queue(long interaction, UnaryOperator<ItemDraft> change) {
        return tell(new RoutingEvent.InteractionQueued(
                change.apply(new ItemDraft(interaction, now)).build()));
    }

    Scene accept(long interaction, long agent) {
        return tell(new RoutingEvent.OfferAccepted(new InteractionId(interaction), new AgentId(agent)));
    }

    Scene reject(long interaction, long agent) {
        return tell(new RoutingEvent.OfferRejected(new InteractionId(interaction), new AgentId(agent)));
    }

    Scene end(long interaction) {
        return tell(new RoutingEvent.AssignmentEnded(new InteractionId(interaction)));
    }

    Scene load(long interaction, long agent, InteractionType type) {
        return tell(new RoutingEvent.LoadReported(
                new InteractionId(interaction), new AgentId(agent), SUPPORT, type, Share.ACTIVE, now));
    }

    /** The offers of the last call, as "interaction to agent". */
    List<String> offers() {
        return lastOffers().stream()
                .map(offer ->
                        offer.interaction().value() + " to " + offer.agent().value())
                .toList();
    }

    List<RoutingDecision.Offer> lastOffers() {
        return last.stream()
                .filter(RoutingDecision.Offer.class::isInstance)
                .map(RoutingDecision.Offer.class::cast)
                .toList();
    }

    Explanation why() {
        return lastOffers().get(0).explanation();
    }

    WaitingExplanation waiting(long interaction) {
        return engine.explainWaiting(new InteractionId(interaction), now).orElseThrow();
    }

    static final class RulesDraft {
        private ScoreWeights weights = ScoreWeights.DEFAULT;
        private final Map<InteractionType, Utilization> utilization = new HashMap<>();
        private final Map<SkillId, SkillRange> skills = new HashMap<>();
        private final List<Ring> rings = new ArrayList<>();
        private final Map<InteractionType, ServiceLevelTarget> serviceLevels = new HashMap<>();
        private int misses = 3;
        private boolean autoAnswer;
        private boolean heldExempt;
        private boolean queueOn = true;

        RulesDraft weights(ScoreWeights value) {
            weights = value;
            return this;
        }

        RulesDraft utilization(InteractionType type, int percent, int most) {
            utilization.put(type, new Utilization(percent, most));
            return this;
        }

        RulesDraft misses(int value) {
            misses = value;
            return this;
        }

        RulesDraft skill(SkillId skill, int from, int to) {
            skills.put(skill, new SkillRange(from, to));
            return this;
        }

        RulesDraft ring(Duration after, Relaxation relaxation) {
            rings.add(new Ring(after, relaxation));
            return this;
        }

        RulesDraft boost(InteractionType type, Duration within, double riskShare, double points) {
            serviceLevels.put(type, new ServiceLevelTarget(0.8, within, riskShare, points));
            return this;
        }

        RulesDraft heldExempt() {
            heldExempt = true;
            return this;
        }

        RulesDraft queueOff() {
            queueOn = false;
            return this;
        }

        RulesDraft autoAnswer() {
            autoAnswer = true;
            return this;
        }

        WorkgroupRules build() {
            return new WorkgroupRules(
                    queueOn,
                    weights,
                    utilization,
                    heldExempt,
                    skills,
                    rings,
                    Duration.ofSeconds(20),
                    misses,
                    autoAnswer,
                    serviceLevels);
        }
    }

    static final class ProfileDraft {
        private final Map<WorkgroupId, Boolean> memberships = new HashMap<>(Map.of(SUPPORT, true));
        private final Map<SkillId, SkillLevel> skills = new HashMap<>();
        private final Map<InteractionType, Utilization> utilization = new HashMap<>();
        private final Set<AccessLicence> user = new HashSet<>();
        private final Set<AccessLicence> station = new HashSet<>();
        private int cost;

        ProfileDraft member(WorkgroupId workgroup, boolean activated) {
            memberships.put(workgroup, activated);
            return this;
        }

        ProfileDraft notIn(WorkgroupId workgroup) {
            memberships.remove(workgroup);
            return this;
        }

        ProfileDraft skill(SkillId skill, int proficiency, int desire) {
            skills.put(skill, new SkillLevel(proficiency, desire));
            return this;
        }

        ProfileDraft utilization(InteractionType type, int percent, int most) {
            utilization.put(type, new Utilization(percent, most));
            return this;
        }

        ProfileDraft userLicence(AccessLicence licence) {
            user.add(licence);
            return this;
        }

        ProfileDraft stationLicence(AccessLicence licence) {
            station.add(licence);
            return this;
        }

        ProfileDraft cost(int value) {
            cost = value;
            return this;
        }

        AgentProfile build() {
            return new AgentProfile(memberships, skills, cost, utilization, user, station);
        }
    }

    static final class ItemDraft {
        private final long id;
        private final Instant at;
        private WorkgroupId workgroup = SUPPORT;
        private InteractionType type = InteractionType.CHAT;
        private Optional<AccessLicence> licence = Optional.empty();
        private int priority;
        private Instant createdAt;
        private Optional<SkillExpression> needs = Optional.empty();
        private boolean test;
        private Optional<PreferredAgent> preferred = Optional.empty();

        ItemDraft(long id, Instant at) {
            this.id = id;
            this.at = at;
            this.createdAt = at;
        }

        ItemDraft in(WorkgroupId value) {
            workgroup = value;
            return this;
        }

        ItemDraft type(InteractionType value) {
            type = value;
            return this;
        }

        ItemDraft licence(AccessLicence value) {
            licence = Optional.of(value);
            return this;
        }

        ItemDraft priority(int value) {
            priority = value;
            return this;
        }

        ItemDraft createdEarlier(Duration before) {
            createdAt = at.minus(before);
            return this;
        }

        ItemDraft needs(SkillId skill, int minimum) {
            return needs(new SkillRequirement(skill, minimum));
        }

        ItemDraft needs(SkillExpression expression) {
            needs = Optional.of(expression);
            return this;
        }

        ItemDraft test() {
            test = true;
            return this;
        }

        ItemDraft isFor(long agent, Duration limit) {
            preferred = Optional.of(new PreferredAgent(new AgentId(agent), limit, true));
            return this;
        }

        ItemDraft prefers(long agent, Duration limit) {
            preferred = Optional.of(new PreferredAgent(new AgentId(agent), limit));
            return this;
        }

        QueuedInteraction build() {
            return new QueuedInteraction(
                    new InteractionId(id), workgroup, type, licence, priority, createdAt, at, needs, preferred, test);
        }
    }
}
