package dev.parley.licensing;

import dev.parley.connector.api.Platform;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.settings.ParleySettings;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Tells how it stands with the licences: on their page, in the log, in the health check, on the live page (RT-2). */
@Stateless
public class LicenceReport {

    private static final int HISTORY = 50;

    @Inject
    Licences licences;

    @Inject
    ParleySettings settings;

    @Inject
    Clock clock;

    public LicenceView view(Caller caller) {
        caller.require(Right.LICENCES);
        return new LicenceView(licences.loaded(HISTORY), licences.list(), notices());
    }

    /** Licences that can be given to users and stations, by name. */
    public List<String> assignable() {
        return licences.list().stream()
                .filter(LicenceStock::isAssignable)
                .map(LicenceStock::name)
                .toList();
    }

    public List<LicenceNotice> notices() {
        return LicenceNotice.of(licences.list(), settings.licences(), clock.instant());
    }

    /** Why routing stands still for some of the platforms, in words; empty where it does for none. */
    public List<String> stops(Collection<Platform> used) {
        return stops(used, licences.list(), clock.instant());
    }

    static List<String> stops(Collection<Platform> used, List<LicenceStock> stock, Instant now) {
        List<String> words = new ArrayList<>();
        for (Platform platform : used.isEmpty() ? Set.<Platform>of() : EnumSet.copyOf(used)) {
            Stream.of(Licences.featureFor(platform), Licences.accessFor(platform))
                    .filter(name -> stock.stream().noneMatch(each -> each.name().equals(name) && counts(each, now)))
                    .findFirst()
                    .ifPresent(name -> words.add(
                            platform.label() + " is not routed: the licence “" + name + "” " + why(name, stock)));
        }
        return words;
    }

    private static String why(String name, List<LicenceStock> stock) {
        return stock.stream()
                .filter(each -> each.name().equals(name))
                .map(LicenceStock::expiresAt)
                .filter(java.util.Objects::nonNull)
                .map(end -> "expired on " + LicenceWords.day(end) + ".")
                .findFirst()
                .orElse("is missing.");
    }

    private static boolean counts(LicenceStock stock, Instant now) {
        return stock.available() > 0 && stock.isValid(now);
    }
}
