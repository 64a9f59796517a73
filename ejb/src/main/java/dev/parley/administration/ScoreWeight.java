package dev.parley.administration;

import dev.parley.workforce.ScoreWeights;
import java.util.EnumMap;
import java.util.Map;

/** The weights of a workgroup's scores, with their fields (RT-4). */
public enum ScoreWeight {
    SKILL("weight-skill", "Skill"),
    PROFICIENCY("weight-proficiency", "Proficiency"),
    DESIRE("weight-desire", "Desire"),
    COST("weight-cost", "Cost"),
    AVAILABLE("weight-available", "Time available"),
    PRIORITY("weight-priority", "Priority"),
    QUEUE_TIME("weight-queue-time", "Time in queue"),
    SYSTEM_TIME("weight-system-time", "Time in system"),
    LOAD("weight-load", "Load");

    private final String field;
    private final String label;

    ScoreWeight(String field, String label) {
        this.field = field;
        this.label = label;
    }

    static Map<ScoreWeight, Double> of(ScoreWeights weights) {
        Map<ScoreWeight, Double> all = new EnumMap<>(ScoreWeight.class);
        all.put(SKILL, weights.skill());
        all.put(PROFICIENCY, weights.proficiency());
        all.put(DESIRE, weights.desire());
        all.put(COST, weights.cost());
        all.put(AVAILABLE, weights.available());
        all.put(PRIORITY, weights.priority());
        all.put(QUEUE_TIME, weights.queueTime());
        all.put(SYSTEM_TIME, weights.systemTime());
        all.put(LOAD, weights.load());
        return all;
    }

    public String field() {
        return field;
    }

    public String label() {
        return label;
    }
}
