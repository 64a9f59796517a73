package dev.parley.routing.engine;

import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Whether an agent may serve an interaction after some waiting, and how well, worked out from the rules as they are
 * written: nothing is relaxed beforehand, nothing is remembered.
 */
record Fitness(AgentProfile agent, QueuedInteraction item, WorkgroupRules rules, Duration waited) {

    boolean holds() {
        boolean licensed = item.licence().stream()
                .allMatch(it -> agent.userLicences().contains(it)
                        || agent.stationLicences().contains(it));
        return rules.queueOn() && isMember() && licensed && meets(asked());
    }

    private boolean isMember() {
        Set<WorkgroupId> audience = new HashSet<>(Set.of(item.workgroup()));
        reached().forEach(relaxation -> audience.addAll(relaxation.alsoFrom()));
        return audience.stream().anyMatch(id -> agent.memberships().getOrDefault(id, false));
    }

    private java.util.List<Relaxation> reached() {
        return rules.rings().stream()
                .filter(ring -> waited.compareTo(ring.after()) >= 0)
                .map(Ring::relaxation)
                .toList();
    }

    private SkillExpression asked() {
        return item.needs()
                .orElseGet(() -> new AllOf(rules.skills().keySet().stream()
                        .<SkillExpression>map(skill -> new SkillRequirement(skill, 0))
                        .toList()));
    }

    private boolean meets(SkillExpression asked) {
        if (asked instanceof AllOf all) {
            return all.parts().stream().allMatch(this::meets);
        }
        if (asked instanceof AnyOf any) {
            return any.parts().stream().anyMatch(this::meets);
        }
        return meetsOne((SkillRequirement) asked);
    }

    private boolean meetsOne(SkillRequirement asked) {
        if (isDropped(asked)) {
            return true;
        }
        SkillLevel level = agent.skills().get(asked.skill());
        SkillRange range = rules.skills().getOrDefault(asked.skill(), new SkillRange(0, 100));
        int lowered = reached().stream().mapToInt(Relaxation::lowerBy).max().orElse(0);
        return level != null
                && level.proficiency() >= Math.max(asked.minimum(), range.minimum()) - lowered
                && level.proficiency() <= Math.min(asked.maximum(), range.maximum());
    }

    private boolean isDropped(SkillRequirement asked) {
        return reached().stream().anyMatch(relaxation -> relaxation.dropped().contains(asked.skill()));
    }

    double skill() {
        return value(asked()).orElse(0);
    }

    /** Empty where nothing is asked (any more). */
    private OptionalDouble value(SkillExpression asked) {
        if (asked instanceof AllOf all) {
            return all.parts().stream()
                    .map(this::value)
                    .filter(OptionalDouble::isPresent)
                    .mapToDouble(OptionalDouble::getAsDouble)
                    .average();
        }
        if (asked instanceof AnyOf any) {
            boolean free = any.parts().stream().map(this::value).anyMatch(OptionalDouble::isEmpty);
            return free
                    ? OptionalDouble.empty()
                    : any.parts().stream()
                            .filter(this::meets)
                            .mapToDouble(part -> value(part).orElseThrow())
                            .max();
        }
        return valueOfOne((SkillRequirement) asked);
    }

    private OptionalDouble valueOfOne(SkillRequirement asked) {
        SkillLevel level = agent.skills().get(asked.skill());
        if (isDropped(asked)) {
            return OptionalDouble.empty();
        }
        ScoreWeights weights = rules.weights();
        return OptionalDouble.of(
                level == null
                        ? 0
                        : (level.proficiency() * weights.proficiency() + level.desire() * weights.desire())
                                / Math.abs(weights.proficiency() + weights.desire()));
    }

    double score() {
        ScoreWeights weights = rules.weights();
        double seconds = waited.toMillis() / 1000.0;
        double older = Duration.between(item.createdAt(), item.queuedAt()).toMillis() / 1000.0;
        return skill() * weights.skill()
                + item.priority() * weights.priority()
                + seconds * weights.timeInQueue()
                + (seconds + older) * weights.timeInSystem()
                + boost(seconds);
    }

    private double boost(double seconds) {
        ServiceLevelTarget target = rules.serviceLevels().get(item.type());
        if (target == null || item.test() || target.boost() == 0 || target.riskShare() == 0) {
            return 0;
        }
        double within = target.within().toMillis() / 1000.0;
        double begin = within * (1 - target.riskShare());
        double grown = (seconds - begin) / (within - begin);
        return target.boost() * Math.max(0, Math.min(1, grown));
    }
}
