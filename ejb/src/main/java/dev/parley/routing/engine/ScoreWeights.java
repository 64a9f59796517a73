package dev.parley.routing.engine;

/**
 * The weights of a workgroup's two scores (RT-4). All times are in seconds.
 *
 * <p>A free agent gets the interaction with the highest {@code agentSkill·skill + priority·priority +
 * timeInQueue·timeInQueue + timeInSystem·timeInSystem}, to which a service level may add its boost. An arriving
 * interaction gets the agent with the highest {@code skill·agentSkill + cost·cost + timeAvailable·timeAvailable +
 * load·load}. The skill of both is {@code (proficiency·proficiency + desire·desire) / |proficiency + desire|}, each value
 * times its weight, as the mean over the required skills.
 *
 * @param cost a positive weight prefers the costlier agent
 * @param load weight of the percentage that an agent has already; a negative one spreads work more evenly
 */
public record ScoreWeights(
        double skill,
        double proficiency,
        double desire,
        double priority,
        double timeInQueue,
        double timeInSystem,
        double agentSkill,
        double cost,
        double timeAvailable,
        double load) {

    /** Skill, priority and waiting count alike; cost, load and time in the system do not count. */
    public static final ScoreWeights DEFAULT = new ScoreWeights(1, 1, 1, 1, 1, 0, 1, 0, 1, 0);

    /** The least that a second of waiting is worth where something else can be boosted. */
    static final double AGEING = 0.01;

    public ScoreWeights {
        if (proficiency + desire == 0) {
            throw new IllegalArgumentException("the weights of proficiency and desire cancel each other out");
        }
    }

    double skillOf(SkillLevel level) {
        return (level.proficiency() * proficiency + level.desire() * desire) / Math.abs(proficiency + desire);
    }

    /** The same, with waiting worth at least {@link #AGEING}. */
    ScoreWeights ageing() {
        double missing = AGEING - timeInQueue - timeInSystem;
        return missing <= 0
                ? this
                : new ScoreWeights(
                        skill,
                        proficiency,
                        desire,
                        priority,
                        timeInQueue + missing,
                        timeInSystem,
                        agentSkill,
                        cost,
                        timeAvailable,
                        load);
    }
}
