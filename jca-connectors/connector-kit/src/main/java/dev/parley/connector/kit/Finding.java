package dev.parley.connector.kit;

import dev.parley.connector.api.CheckResult;
import dev.parley.connector.api.CheckResult.Outcome;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** What one part of "test this channel" found (CH-14), in words for whoever set the channel up. */
public record Finding(Outcome outcome, String words) {

    /** One part of the test; a refusal of the platform is a finding as well. */
    @FunctionalInterface
    public interface Probe {
        Finding find() throws PlatformException;
    }

    public static Finding passed(String words) {
        return new Finding(Outcome.PASSED, words);
    }

    public static Finding warning(String words) {
        return new Finding(Outcome.WARNING, words);
    }

    public static Finding failed(String words) {
        return new Finding(Outcome.FAILED, words);
    }

    /** Tries a part on its own, so that one that fails hinders none of the others. */
    public static CheckResult of(String part, InstantSource clock, Probe probe) {
        Instant start = clock.instant();
        Finding finding;
        try {
            finding = probe.find();
        } catch (PlatformException refused) {
            finding = failed(words(refused.problem()));
        }
        return new CheckResult(part, finding.outcome(), finding.words(), Duration.between(start, clock.instant()));
    }

    private static String words(PlatformProblem problem) {
        return problem.words()
                + problem.retryAt().map(at -> " Try again after " + at + ".").orElse("");
    }

    /**
     * Whether this server's clock agrees with the platform's.
     *
     * @param skew the difference that the platform's last answer showed, if it told a time
     * @param warnFrom a greater one is worth a warning
     * @param failFrom a greater one breaks signatures or tokens
     */
    public static Finding ofClock(String platform, Optional<Duration> skew, Duration warnFrom, Duration failFrom) {
        if (skew.isEmpty()) {
            return warning(platform + " told no time, so the clock could not be compared.");
        }
        Duration off = skew.get().abs();
        String words = "This server's clock differs from " + platform + "'s by " + off.toSeconds() + " s.";
        if (off.compareTo(warnFrom) <= 0) {
            return passed(words);
        }
        String advice = words + " Let the server synchronise its time (NTP).";
        return off.compareTo(failFrom) > 0 ? failed(advice) : warning(advice);
    }
}
