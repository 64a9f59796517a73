package dev.parley.licencetool;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Options of a command, each with its value, and what stands for itself. */
record Options(Map<String, List<String>> named, List<String> others) {

    private static final Set<String> KNOWN = Set.of(
            "--private",
            "--public",
            "--key",
            "--product",
            "--licensee",
            "--id",
            "--issued",
            "--expires",
            "--count",
            "--out");

    static Options parse(List<String> arguments) {
        Map<String, List<String>> named = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                others.add(argument);
            } else if (!KNOWN.contains(argument)) {
                throw new Refusal("there is no option " + argument + ". See ./parley licence --help.");
            } else if (i + 1 == arguments.size()) {
                throw new Refusal(argument + " needs a value.");
            } else {
                named.computeIfAbsent(argument, name -> new ArrayList<>()).add(arguments.get(++i));
            }
        }
        return new Options(named, others);
    }

    List<String> all(String name) {
        return named.getOrDefault(name, List.of());
    }

    Optional<String> find(String name) {
        return all(name).stream().findFirst();
    }

    String one(String name) {
        return find(name).orElseThrow(() -> new Refusal("give " + name + ". See ./parley licence --help."));
    }

    String rest() {
        return others.stream().findFirst().orElseThrow(() -> new Refusal("name the licence file."));
    }
}
