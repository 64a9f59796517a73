package dev.parley.licensing;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One licence: how often it may be used, by whom it is, and until when.
 *
 * @param expiresAt null for never
 */
public record LicenceStock(
        String name,
        int available,
        @Nullable Instant expiresAt,
        List<LicenceHolder> users,
        List<LicenceHolder> stations) {

    public LicenceStock {
        users = List.copyOf(users);
        stations = List.copyOf(stations);
    }

    public int assigned() {
        return users.size() + stations.size();
    }

    public int free() {
        return available - assigned();
    }

    public boolean isValid(Instant now) {
        return expiresAt == null || expiresAt.isAfter(now);
    }

    /** Features belong to the server as a whole; only accesses are given to users and stations. */
    public boolean isAssignable() {
        return Licences.ASSIGNABLE.contains(name);
    }

    List<String> holderNames() {
        return Stream.concat(
                        users.stream().map(LicenceHolder::name),
                        stations.stream().map(holder -> "station " + holder.name()))
                .toList();
    }
}
