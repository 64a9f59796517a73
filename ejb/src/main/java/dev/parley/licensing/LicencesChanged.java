package dev.parley.licensing;

import java.util.Set;

/**
 * Who may take what has changed; fired in the transaction of the change.
 *
 * @param everyone whether it concerns all agents, because the installation's own licences changed
 */
public record LicencesChanged(Set<Long> users, Set<Long> stations, boolean everyone) {

    public LicencesChanged {
        users = Set.copyOf(users);
        stations = Set.copyOf(stations);
    }

    static LicencesChanged forEveryone() {
        return new LicencesChanged(Set.of(), Set.of(), true);
    }
}
