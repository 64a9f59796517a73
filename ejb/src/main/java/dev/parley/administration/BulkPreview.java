package dev.parley.administration;

import java.util.List;

/** What a change of several users would do, or what it did. */
public record BulkPreview(List<Line> lines, boolean applied) {

    /**
     * One user.
     *
     * @param changes in words; empty where nothing changes
     * @param problems why it cannot be
     */
    public record Line(long id, String name, List<String> changes, List<String> problems) {}

    public BulkPreview {
        lines = List.copyOf(lines);
    }

    public boolean possible() {
        return lines.stream().allMatch(line -> line.problems().isEmpty());
    }

    public long changed() {
        return lines.stream().filter(line -> !line.changes().isEmpty()).count();
    }
}
