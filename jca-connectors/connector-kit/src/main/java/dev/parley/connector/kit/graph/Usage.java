package dev.parley.connector.kit.graph;

import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.LenientObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * How much of its limits the account has used, as the headers of an answer told it: the highest percentage of all.
 *
 * @param told whether any header was there
 * @param percent 0 to 100, and beyond when the limit is passed
 * @param regainMinutes until calls are taken again, 0 while they are
 */
public record Usage(boolean told, int percent, int regainMinutes) {

    /** The limits are counted over a sliding hour. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private static final List<String> FLAT = List.of("X-App-Usage", "X-Page-Usage");

    /** How fast to go on (WIRE 2.7). */
    public enum Pace {
        FULL,
        /** From 75 % on: poll half as often. */
        HALF,
        /** From 95 % on: send and take pushes, but do not poll. */
        SEND_ONLY,
        /** The platform named a time to wait. */
        PAUSED
    }

    public static Usage of(HttpAnswer answer) {
        List<LenientObject> counts = Stream.concat(
                        FLAT.stream().flatMap(name -> header(answer, name).stream()),
                        header(answer, "X-Business-Use-Case-Usage").stream()
                                .flatMap(all -> all.names().stream().flatMap(name -> all.objects(name).stream())))
                .toList();
        return new Usage(
                !counts.isEmpty(),
                counts.stream().mapToInt(Usage::percentOf).max().orElse(0),
                counts.stream()
                        .mapToInt(each -> (int) Math.min(
                                each.number("estimated_time_to_regain_access").orElse(0), 100_000))
                        .max()
                        .orElse(0));
    }

    private static Optional<LenientObject> header(HttpAnswer answer, String name) {
        return answer.header(name).flatMap(LenientObject::parse);
    }

    private static int percentOf(LenientObject count) {
        return (int) Stream.of("call_count", "total_time", "total_cputime")
                .map(count::number)
                .filter(OptionalLong::isPresent)
                .mapToLong(OptionalLong::getAsLong)
                .map(value -> Math.min(value, 1000))
                .max()
                .orElse(0);
    }

    /** When calls are taken again, where the platform refuses them now. */
    Optional<Instant> regain(Instant now) {
        return regainMinutes > 0 ? Optional.of(now.plus(Duration.ofMinutes(regainMinutes))) : Optional.empty();
    }

    /** Empty while the platform tells nothing, which means that there is plenty. */
    public Optional<Budget> asBudget(Instant now) {
        return told
                ? Optional.of(new Budget(
                        100,
                        regainMinutes > 0 ? 0 : Math.max(0, 100 - percent),
                        regain(now).orElse(now.plus(WINDOW)),
                        true))
                : Optional.empty();
    }

    public Pace pace() {
        if (regainMinutes > 0) {
            return Pace.PAUSED;
        }
        if (percent >= 95) {
            return Pace.SEND_ONLY;
        }
        return percent >= 75 ? Pace.HALF : Pace.FULL;
    }
}
