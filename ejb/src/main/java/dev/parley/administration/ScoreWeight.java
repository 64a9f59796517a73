package dev.parley.administration;

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

    public String field() {
        return field;
    }

    public String label() {
        return label;
    }
}
