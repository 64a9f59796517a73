package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
}
