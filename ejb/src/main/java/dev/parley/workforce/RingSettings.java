package dev.parley.workforce;

import java.util.Set;

/**
 * What a ring of a workgroup relaxes once an interaction has waited long enough (RT-4).
 *
 * @param droppedSkills IDs of skills that are asked for no longer
 * @param furtherWorkgroups IDs of workgroups whose agents may help out
 */
public record RingSettings(int afterSeconds, int lowerBy, Set<Long> droppedSkills, Set<Long> furtherWorkgroups) {

    public RingSettings {
        droppedSkills = Set.copyOf(droppedSkills);
        furtherWorkgroups = Set.copyOf(furtherWorkgroups);
    }
}
