package dev.parley.routing.engine;

/** A skill that agents have and interactions require, by the number of its row. The lower number wins where everything else is equal. */
public record SkillId(long value) implements Comparable<SkillId> {
    @Override
    public int compareTo(SkillId other) {
        return Long.compare(value, other.value);
    }

    /** How expressions name it where names do not matter. */
    public String text() {
        return "{" + value + "}";
    }
}
