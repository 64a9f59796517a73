package dev.parley.routing.engine;

import org.jspecify.annotations.Nullable;

/**
 * How the scores of one type's interactions in a workgroup grow while they wait. At one {@link Stage} all of them gain the
 * same in a second.
 *
 * @param perSecond what a second of waiting is worth by itself
 * @param target the target towards which they gain a boost; null where they gain none
 * @param boost the whole boost
 * @param boostPerSecond what a second at risk adds to it
 */
record Growth(double perSecond, @Nullable ServiceLevelTarget target, double boost, double boostPerSecond) {

    static Growth of(WorkgroupRules rules, InteractionType type, boolean boosted) {
        ServiceLevelTarget target = boosted ? rules.serviceLevels().get(type) : null;
        double perSecond = rules.weights().timeInQueue() + rules.weights().timeInSystem();
        return target == null || !target.boosts()
                ? new Growth(perSecond, null, 0, 0)
                : new Growth(perSecond, target, target.boost(), target.boost() / target.riskSeconds());
    }

    /** What everything at the stage gains in a second. */
    double rate(Stage stage) {
        return stage == Stage.AT_RISK ? perSecond + boostPerSecond : perSecond;
    }
}
