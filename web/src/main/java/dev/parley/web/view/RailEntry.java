package dev.parley.web.view;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import java.util.ArrayList;
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

    /** The entries that everyone has, and those that the caller's rights open. */
    public static List<RailEntry> of(Caller caller) {
        List<RailEntry> entries = new ArrayList<>(FOR_ALL);
        if (caller.has(Right.VIEW_STATISTICS)) {
            entries.add(new RailEntry("live", "Live", "live", "/app/live", "g l"));
        }
        if (caller.has(Right.SOCIAL_MEDIA_ADMIN)) {
            entries.add(new RailEntry("channels", "Channels", "channels", "/app/channels", "g c"));
        }
        SetupTab.of(caller).stream()
                .findFirst()
                .ifPresent(first -> entries.add(new RailEntry("setup", "Setup", "settings", first.href(), "g s")));
        if (caller.has(Right.ADMINISTER_PEOPLE)) {
            entries.add(new RailEntry("users", "People", "users", "/app/users", "g u"));
        } else if (caller.has(Right.VIEW_STATISTICS)) {
            entries.add(new RailEntry("users", "What if", "help", "/app/what-if", "g u"));
        }
        return List.copyOf(entries);
    }
}
