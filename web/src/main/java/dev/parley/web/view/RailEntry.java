package dev.parley.web.view;

import java.util.List;

/**
 * One entry of the main navigation.
 *
 * @param key the section's name, which pages give as their own to mark the entry
 * @param keys keyboard shortcut, for example {@code g d}
 */
public record RailEntry(String key, String label, String icon, String href, String keys) {

    private static final List<RailEntry> FOR_ALL = List.of(
            new RailEntry("desk", "Desk", "desk", "/app/desk", "g d"),
            new RailEntry("queue", "Queue", "queue", "/app/queue", "g q"));

    /** The entries that everyone has. */
    public static List<RailEntry> forAll() {
        return FOR_ALL;
    }
}
