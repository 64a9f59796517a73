package dev.parley.administration;

/**
 * Two numbers from 0 to 100 about a skill as they were entered: minimum and maximum for a workgroup, proficiency and
 * desire for a user.
 */
public record PairDraft(int first, int second) {

    boolean inRange() {
        return first >= 0 && first <= 100 && second >= 0 && second <= 100;
    }
}
