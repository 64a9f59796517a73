package dev.parley.supervision;

import dev.parley.security.Caller;
import dev.parley.security.Role;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What somebody sees of the floor: their workgroups, administrators all; and since when their day counts. */
@ApplicationScoped
public class Sight {

    @Inject
    JpaStatistics statistics;

    @Inject
    Workforce workforce;

    List<GroupInfo> groups(Caller caller) {
        return statistics.groups(
                caller.workgroups(), workforce.getUser(caller.userId()).role() == Role.ADMINISTRATOR);
    }

    /** When today began where the caller lives. */
    Instant today(Caller caller, Instant now) {
        User user = workforce.getUser(caller.userId());
        ZoneId zone =
                ZoneId.getAvailableZoneIds().contains(user.timeZone()) ? ZoneId.of(user.timeZone()) : ZoneId.of("UTC");
        return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }
}
