package dev.parley.administration;

import dev.parley.workforce.ScoreWeights;
import dev.parley.workforce.ServiceLevel;
import dev.parley.workforce.WorkgroupSettings;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A workgroup for the audit log: with names instead of IDs, always in the same order. */
public record WorkgroupText(
        String name,
        boolean acdOn,
        int offerTimeoutSeconds,
        int missesBeforeNotAnswering,
        boolean autoAnswer,
        int wrapUpSeconds,
        boolean dispositionRequired,
        String dispositions,
        boolean pickUpAllowed,
        boolean holdExempt,
        int preferredAgentSeconds,
        ScoreWeights weights,
        String utilization,
        String serviceLevels,
        String skills,
        String rings) {

    static WorkgroupText of(WorkgroupSettings settings, List<String> dispositions, Directory directory) {
        return new WorkgroupText(
                settings.name(),
                settings.acdOn(),
                settings.offerTimeoutSeconds(),
                settings.missesBeforeNotAnswering(),
                settings.autoAnswer(),
                settings.wrapUpSeconds(),
                settings.dispositionRequired(),
                String.join(", ", dispositions),
                settings.pickUpAllowed(),
                settings.holdExempt(),
                settings.preferredAgentSeconds(),
                settings.weights(),
                ByType.words(settings.utilization(), UserText::rate),
                ByType.words(settings.serviceLevels(), WorkgroupText::target),
                settings.skills().entrySet().stream()
                        .map(entry -> directory.skillName(entry.getKey()) + " "
                                + entry.getValue().minimum() + "–"
                                + entry.getValue().maximum())
                        .sorted()
                        .collect(Collectors.joining(", ")),
                settings.rings().stream()
                        .map(ring -> "after " + ring.afterSeconds() + " s: lower by " + ring.lowerBy() + ", without "
                                + names(ring.droppedSkills().stream()
                                        .map(directory::skillName)
                                        .toList()) + ", with "
                                + names(ring.furtherWorkgroups().stream()
                                        .map(directory::workgroupName)
                                        .toList()))
                        .collect(Collectors.joining("; ")));
    }

    private static String target(ServiceLevel level) {
        return level.sharePercent() + " % in " + level.targetSeconds() + " s, at risk in the last "
                + level.riskPercent() + " %, boost " + level.boost();
    }

    private static String names(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", new TreeSet<>(names));
    }
}
