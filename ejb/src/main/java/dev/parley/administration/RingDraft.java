package dev.parley.administration;

import java.util.List;

/**
 * A ring as it was entered: skills and workgroups by name.
 *
 * @param row the row of the form, from 1
 */
public record RingDraft(int row, int after, int lower, List<String> droppedSkills, List<String> furtherWorkgroups) {

    public RingDraft {
        droppedSkills = List.copyOf(droppedSkills);
        furtherWorkgroups = List.copyOf(furtherWorkgroups);
    }

    boolean relaxesNothing() {
        return lower == 0 && droppedSkills.isEmpty() && furtherWorkgroups.isEmpty();
    }
}
