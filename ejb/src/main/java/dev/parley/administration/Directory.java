package dev.parley.administration;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Names of workgroups and skills by ID, and IDs by name; upper and lower case are the same. */
public record Directory(Map<Long, String> workgroups, Map<Long, String> skills) {

    public Directory {
        workgroups = Map.copyOf(workgroups);
        skills = Map.copyOf(skills);
    }

    Optional<Long> workgroup(String name) {
        return Optional.ofNullable(byName(workgroups).get(key(name)));
    }

    Optional<Long> skill(String name) {
        return Optional.ofNullable(byName(skills).get(key(name)));
    }

    String workgroupName(long id) {
        return workgroups.getOrDefault(id, "workgroup " + id);
    }

    String skillName(long id) {
        return skills.getOrDefault(id, "skill " + id);
    }

    List<String> unknownWorkgroups(List<String> names) {
        return names.stream().filter(name -> workgroup(name).isEmpty()).toList();
    }

    List<String> unknownSkills(List<String> names) {
        return names.stream().filter(name -> skill(name).isEmpty()).toList();
    }

    private static Map<String, Long> byName(Map<Long, String> names) {
        Map<String, Long> ids = new HashMap<>();
        names.forEach((id, name) -> ids.put(key(name), id));
        return ids;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
