package dev.parley.licensing;

import java.util.List;

/** A licence, and everybody who could have it. */
public record LicenceCandidates(LicenceStock stock, List<LicenceHolder> users, List<LicenceHolder> stations) {

    public LicenceCandidates {
        users = List.copyOf(users);
        stations = List.copyOf(stations);
    }
}
