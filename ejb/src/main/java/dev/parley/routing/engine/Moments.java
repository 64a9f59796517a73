package dev.parley.routing.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When something about a waiting interaction changes by itself: rings, the risk to its service level, the wait for one agent.
 *
 * @param boost the target towards which it gains points; null where it gains none
 */
record Moments(
        QueuedInteraction facts,
        WorkgroupRules rules,
        @Nullable ServiceLevelTarget boost) {

    Moments(QueuedInteraction facts, WorkgroupRules rules) {
        this(facts, rules, boost(facts, rules));
    }

    private static @Nullable ServiceLevelTarget boost(QueuedInteraction facts, WorkgroupRules rules) {
        ServiceLevelTarget target = facts.test() ? null : rules.serviceLevels().get(facts.type());
        return target != null && target.boosts() ? target : null;
    }

    Stage stageAt(Instant now) {
        ServiceLevelTarget target = boost;
        if (target == null || now.isBefore(facts.queuedAt().plus(target.calmFor()))) {
            return Stage.CALM;
        }
        return now.isBefore(facts.queuedAt().plus(target.within())) ? Stage.AT_RISK : Stage.LATE;
    }

    int ringAt(Instant now) {
        return rules.rings().isEmpty() ? 0 : rules.ringAfter(Duration.between(facts.queuedAt(), now));
    }

    /** The first moment after now at which the interaction may stand elsewhere. */
    Optional<Instant> nextAfter(Instant now, Collection<Instant> refusalsEnd) {
        Soonest soonest = new Soonest(now);
        refusalsEnd.forEach(soonest::consider);
        if (facts.preferred().isPresent()) {
            soonest.consider(facts.queuedAt().plus(facts.preferred().get().limit()));
        }
        for (Ring ring : rules.rings()) {
            soonest.consider(facts.queuedAt().plus(ring.after()));
        }
        ServiceLevelTarget target = boost;
        if (target != null) {
            soonest.consider(facts.queuedAt().plus(target.calmFor()));
            soonest.consider(facts.queuedAt().plus(target.within()));
        }
        return Optional.ofNullable(soonest.found);
    }

    private static final class Soonest {
        private final Instant now;

        @Nullable
        private Instant found;

        Soonest(Instant now) {
            this.now = now;
        }

        void consider(Instant moment) {
            if (moment.isAfter(now) && (found == null || moment.isBefore(found))) {
                found = moment;
            }
        }
    }
}
