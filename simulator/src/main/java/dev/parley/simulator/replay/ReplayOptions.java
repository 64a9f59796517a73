package dev.parley.simulator.replay;

import dev.parley.simulator.world.User;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How to play a file.
 *
 * @param speed 1 = as in the file, 60 = sixty times faster, 0 = as fast as possible
 * @param interval if not zero, the time between two posts, whatever the file says
 * @param allCompanies whether the answers of all companies are posted as well
 * @param companies otherwise: the keys of the names of those whose answers are
 * @param notes prefix under which the world remembers what was played; empty to play it anew each time
 */
public record ReplayOptions(
        double speed, Duration interval, boolean allCompanies, Set<String> companies, String notes) {

    public ReplayOptions {
        if (!(speed >= 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("speed must be 0 or more, not " + speed);
        }
        companies = companies.stream().map(User::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Everything is posted, companies included. */
    public static ReplayOptions everything(double speed) {
        return new ReplayOptions(speed, Duration.ZERO, true, Set.of(), "");
    }

    /** Only these companies' answers are posted; real agents answer for the others. */
    public ReplayOptions answersOf(Set<String> names) {
        return new ReplayOptions(speed, interval, false, names, notes);
    }

    boolean posts(ReplayRow row) {
        return row.inbound() || allCompanies || companies.contains(User.key(row.author()));
    }

    /** Time between the first row and this one. */
    Duration dueAfter(ReplayRow first, ReplayRow row, int position) {
        if (!interval.isZero()) {
            return interval.multipliedBy(position);
        }
        if (speed == 0) {
            return Duration.ZERO;
        }
        double millis = Duration.between(first.createdAt(), row.createdAt()).toMillis() / speed;
        return Duration.ofMillis((long) millis);
    }
}
