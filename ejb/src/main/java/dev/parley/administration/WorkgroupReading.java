package dev.parley.administration;

import dev.parley.workforce.InteractionType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What one line of a file makes of a workgroup; a column that is not there leaves what is stored. */
final class WorkgroupReading {

    private final CsvFile.Row row;
    private final WorkgroupDraft before;
    private final Directory directory;
    private final List<LineProblem> problems = new ArrayList<>();

    /** @param before what is stored, or what a new workgroup begins with */
    WorkgroupReading(CsvFile.Row row, WorkgroupDraft before, Directory directory) {
        this.row = row;
        this.before = before;
        this.directory = directory;
    }

    /** What cannot be read; what may not be is told by {@link WorkgroupRules}. */
    List<LineProblem> problems() {
        return problems;
    }

    WorkgroupDraft draft() {
        return new WorkgroupDraft(
                row.key(),
                row.flag("acd", before.acdOn(), this::problem),
                number("offer-timeout", before.offerTimeout()),
                number("misses", before.misses()),
                row.flag("auto-answer", before.autoAnswer(), this::problem),
                number("wrap-up", before.wrapUp()),
                row.flag("disposition-required", before.dispositionRequired(), this::problem),
                row.flag("pick-up", before.pickUp(), this::problem),
                row.flag("hold-exempt", before.holdExempt(), this::problem),
                number("preferred-agent", before.preferredAgent()),
                weights(),
                byType(
                        "utilization",
                        before.rates(),
                        2,
                        (numbers, put) -> put.accept(new RateDraft(numbers[0], numbers[1]))),
                byType(
                        "service-levels",
                        before.levels(),
                        4,
                        (numbers, put) -> put.accept(new LevelDraft(numbers[0], numbers[1], numbers[2], numbers[3]))),
                skills(),
                rings(),
                row.cell("dispositions").isEmpty() ? before.dispositions() : row.entries("dispositions"),
                before.members(),
                before.joining());
    }

    private int number(String column, int stored) {
        String text = row.cell(column).orElse("");
        if (text.isEmpty()) {
            return stored;
        }
        if (!text.matches("\\d{1,6}")) {
            problem("“" + text + "” is no whole number in the column " + column + ".");
            return stored;
        }
        return Integer.parseInt(text);
    }

    private Map<ScoreWeight, Double> weights() {
        if (row.cell("weights").isEmpty()) {
            return before.weights();
        }
        Map<ScoreWeight, Double> weights = new EnumMap<>(before.weights());
        for (String entry : row.entries("weights")) {
            String[] parts = entry.split(":", -1);
            Optional<ScoreWeight> weight = Arrays.stream(ScoreWeight.values())
                    .filter(one -> one.label().equalsIgnoreCase(parts[0].strip()))
                    .findFirst();
            if (weight.isEmpty() || parts.length != 2 || !parts[1].strip().matches("-?\\d{1,6}(\\.\\d{1,6})?")) {
                problem("Write the weight “" + entry + "” as name:number, its name one of "
                        + String.join(
                                ", ",
                                Stream.of(ScoreWeight.values())
                                        .map(ScoreWeight::label)
                                        .toList()) + ".");
            } else {
                weights.put(weight.get(), Double.parseDouble(parts[1].strip()));
            }
        }
        return weights;
    }

    /** @param making what becomes of the numbers of an entry */
    private <V> Map<InteractionType, V> byType(
            String column, Map<InteractionType, V> stored, int many, BiConsumer<int[], Consumer<V>> making) {
        if (row.cell(column).isEmpty()) {
            return stored;
        }
        Map<InteractionType, V> values = new EnumMap<>(InteractionType.class);
        for (String entry : row.entries(column)) {
            String[] parts = entry.split(":", -1);
            Optional<InteractionType> type = Arrays.stream(InteractionType.values())
                    .filter(one -> one.name().equalsIgnoreCase(parts[0].strip())
                            || one.label().equalsIgnoreCase(parts[0].strip()))
                    .findFirst();
            boolean numbers =
                    Arrays.stream(parts).skip(1).allMatch(part -> part.strip().matches("\\d{1,8}"));
            if (type.isEmpty()) {
                problem("There is no type of interaction “" + parts[0] + "”.");
            } else if (parts.length != many + 1 || !numbers) {
                problem("Write “" + entry + "” in the column " + column + " as type and " + many
                        + " whole numbers, separated by colons.");
            } else {
                making.accept(
                        Arrays.stream(parts)
                                .skip(1)
                                .mapToInt(part -> Integer.parseInt(part.strip()))
                                .toArray(),
                        value -> values.put(type.get(), value));
            }
        }
        return values;
    }

    private Map<Long, PairDraft> skills() {
        if (row.cell("skills").isEmpty()) {
            return before.skills();
        }
        Map<Long, PairDraft> skills = new HashMap<>();
        for (String entry : row.entries("skills")) {
            String[] parts = entry.split(":", -1);
            Optional<Long> id = directory.skill(parts[0].strip());
            if (id.isEmpty()) {
                problem("There is no skill “" + parts[0] + "”.");
            } else if (parts.length != 3 || !isLevel(parts[1]) || !isLevel(parts[2])) {
                problem("Write the skill “" + entry + "” as name:minimum:maximum, both from 0 to 100.");
            } else {
                skills.put(
                        id.get(),
                        new PairDraft(Integer.parseInt(parts[1].strip()), Integer.parseInt(parts[2].strip())));
            }
        }
        return skills;
    }

    private static boolean isLevel(String text) {
        return text.strip().matches("\\d{1,2}|100");
    }

    private List<RingDraft> rings() {
        if (row.cell("rings").isEmpty()) {
            return before.rings();
        }
        List<RingDraft> rings = new ArrayList<>();
        for (String entry : row.entries("rings")) {
            String[] parts = entry.split(":", -1);
            if (parts.length != 4
                    || !parts[0].strip().matches("\\d{1,6}")
                    || !parts[1].strip().matches("\\d{1,3}")) {
                problem("Write the ring “" + entry
                        + "” as seconds:lower by:skills dropped:further workgroups, several names separated by |.");
            } else {
                rings.add(new RingDraft(
                        rings.size() + 1,
                        Integer.parseInt(parts[0].strip()),
                        Integer.parseInt(parts[1].strip()),
                        names(parts[2]),
                        names(parts[3])));
            }
        }
        return rings;
    }

    private static List<String> names(String text) {
        return Arrays.stream(text.split("\\|", -1))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private void problem(String words) {
        problems.add(LineProblem.of(row, words));
    }
}
