package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A waiting interaction as a test words it: a chat for the support workgroup that asks for nothing. */
final class ItemDraft {

    private final long id;
    private final Instant at;
    private WorkgroupId workgroup = Scene.SUPPORT;
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
