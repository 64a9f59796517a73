package dev.parley.routing.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A workgroup's rules as a test words them: all agents alike, three misses, an offer of twenty seconds. */
final class RulesDraft {

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
