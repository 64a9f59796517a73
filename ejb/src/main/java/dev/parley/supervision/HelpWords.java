package dev.parley.supervision;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Says who could help a workgroup that is outside its service level. */
final class HelpWords {

    private HelpWords() {}

    /** What could help, from the most to the least direct: the group's own people first, then free agents elsewhere. */
    static String of(long workgroupId, List<AgentLine> agents) {
        List<AgentLine> own = agents.stream()
                .filter(a -> a.workgroupIds().contains(workgroupId))
                .toList();
        List<AgentLine> others = agents.stream()
                .filter(a -> !a.workgroupIds().contains(workgroupId))
                .filter(a -> a.presence() == AgentPresence.AVAILABLE)
                .toList();
        String free = freeElsewhere(others);
        String back = notAnswering(own);
        if (free.isEmpty() && back.isEmpty()) {
            return own.stream().anyMatch(AgentLine::isHere)
                    ? "Nobody of another workgroup is free now."
                    : "Nobody of this workgroup is logged in, and nobody of another one is free.";
        }
        return (back + " " + free).strip();
    }

    private static String notAnswering(List<AgentLine> own) {
        List<String> names = own.stream()
                .filter(a -> a.presence() == AgentPresence.NOT_ANSWERING)
                .map(AgentLine::name)
                .sorted()
                .toList();
        return names.isEmpty()
                ? ""
                : String.join(", ", names) + (names.size() == 1 ? " is" : " are") + " set to not answering.";
    }

    private static String freeElsewhere(List<AgentLine> others) {
        Map<String, Long> byGroup = others.stream()
                .filter(a -> !a.workgroups().isEmpty())
                .collect(Collectors.groupingBy(a -> a.workgroups().get(0), TreeMap::new, Collectors.counting()));
        return byGroup.entrySet().stream()
                .map(e -> e.getValue()
                        + (e.getValue() == 1 ? " agent of " : " agents of ")
                        + e.getKey()
                        + (e.getValue() == 1 ? " is free." : " are free."))
                .collect(Collectors.joining(" "));
    }
}
