package dev.parley.administration;

import dev.parley.workforce.RingSettings;
import dev.parley.workforce.WorkgroupSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Workgroups as a file: each with all that its page has, but its members, who are in the file of users. */
final class WorkgroupCsv {

    static final List<String> COLUMNS = List.of(
            "name",
            "acd",
            "offer-timeout",
            "misses",
            "auto-answer",
            "wrap-up",
            "disposition-required",
            "dispositions",
            "pick-up",
            "hold-exempt",
            "preferred-agent",
            "utilization",
            "service-levels",
            "skills",
            "weights",
            "rings");

    private static final CsvFile.Format FORMAT = new CsvFile.Format(COLUMNS, "", "workgroup", "workgroups");

    private WorkgroupCsv() {}

    static CsvFile read(String text) {
        return CsvFile.read(text, FORMAT);
    }

    /** The cells of a stored workgroup, in the order of the columns, as {@link WorkgroupReading} reads them. */
    static List<Object> cells(WorkgroupSettings settings, List<String> dispositions, Directory directory) {
        List<Object> cells = new ArrayList<>(List.of(
                CsvFile.guarded(settings.name()),
                settings.acdOn(),
                settings.offerTimeoutSeconds(),
                settings.missesBeforeNotAnswering(),
                settings.autoAnswer(),
                settings.wrapUpSeconds(),
                settings.dispositionRequired(),
                CsvFile.guarded(String.join(";", dispositions)),
                settings.pickUpAllowed(),
                settings.holdExempt(),
                settings.preferredAgentSeconds()));
        cells.add(ByType.cell(settings.utilization(), entry -> entry.percent() + ":" + entry.maximum()));
        cells.add(ByType.cell(
                settings.serviceLevels(),
                level -> level.sharePercent() + ":" + level.targetSeconds() + ":" + level.riskPercent() + ":"
                        + level.boost()));
        cells.add(CsvFile.guarded(settings.skills().entrySet().stream()
                .map(entry -> directory.skillName(entry.getKey()) + ":"
                        + entry.getValue().minimum() + ":" + entry.getValue().maximum())
                .sorted()
                .collect(Collectors.joining(";"))));
        cells.add(weights(settings));
        cells.add(settings.rings().stream().map(ring -> ring(ring, directory)).collect(Collectors.joining(";")));
        return cells;
    }

    private static String weights(WorkgroupSettings settings) {
        Map<ScoreWeight, Double> weights = ScoreWeight.of(settings.weights());
        return weights.entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey))
                .map(entry -> entry.getKey().label() + ":" + entry.getValue())
                .collect(Collectors.joining(";"));
    }

    private static String ring(RingSettings ring, Directory directory) {
        return ring.afterSeconds() + ":" + ring.lowerBy() + ":" + names(ring.droppedSkills(), directory::skillName)
                + ":" + names(ring.furtherWorkgroups(), directory::workgroupName);
    }

    private static String names(Set<Long> ids, LongFunction<String> name) {
        return ids.stream().map(name::apply).sorted().collect(Collectors.joining("|"));
    }
}
