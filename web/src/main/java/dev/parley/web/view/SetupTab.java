package dev.parley.web.view;

import dev.parley.security.Caller;
import dev.parley.security.Right;
import java.util.List;
import java.util.Map;

/**
 * One page of the setup.
 *
 * @param key name of the page, which it gives as its own to be marked
 */
public record SetupTab(String key, String label, String href) {

    private static final SetupTab STATIONS = new SetupTab("stations", "Stations", "/app/setup/stations");

    private static final List<Map.Entry<Right, SetupTab>> ALL = List.of(
            Map.entry(Right.LICENCES, new SetupTab("licences", "Licences", "/app/setup/licences")),
            Map.entry(Right.STATIONS, STATIONS),
            Map.entry(Right.LEAD_AGENTS, STATIONS),
            Map.entry(Right.STATE_REASONS, new SetupTab("states", "Agent states", "/app/setup/states")),
            Map.entry(Right.API_KEYS, new SetupTab("keys", "API keys", "/app/setup/keys")));

    /** The pages that the caller's rights open. */
    public static List<SetupTab> of(Caller caller) {
        return ALL.stream()
                .filter(entry -> caller.has(entry.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
