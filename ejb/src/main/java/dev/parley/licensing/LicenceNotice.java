package dev.parley.licensing;

import dev.parley.settings.LicenceSettings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Something to know about a licence before, or after, it ends. */
public record LicenceNotice(String licence, Level level, String words) {

    /** How much it matters. */
    public enum Level {
        SOON,
        URGENT,
        ENDED
    }

    static List<LicenceNotice> of(List<LicenceStock> stock, LicenceSettings settings, Instant now) {
        return stock.stream()
                .flatMap(each -> about(each, settings, now).stream())
                .toList();
    }

    private static Optional<LicenceNotice> about(LicenceStock stock, LicenceSettings settings, Instant now) {
        Instant end = stock.expiresAt();
        if (end == null) {
            return Optional.empty();
        }
        String day = LicenceWords.day(end);
        if (!stock.isValid(now)) {
            return Optional.of(new LicenceNotice(
                    stock.name(),
                    Level.ENDED,
                    "“" + stock.name() + "” expired on " + day + ". Load a new licence file."));
        }
        Duration left = Duration.between(now, end);
        if (left.compareTo(settings.warn()) > 0) {
            return Optional.empty();
        }
        long days = left.toDays();
        String words = "“" + stock.name() + "” expires on " + day + ", "
                + (days == 0 ? "within a day" : days == 1 ? "in 1 day" : "in " + days + " days")
                + ". Load a new licence file before.";
        Level level = left.compareTo(settings.urgent()) > 0 ? Level.SOON : Level.URGENT;
        return Optional.of(new LicenceNotice(stock.name(), level, words));
    }
}
