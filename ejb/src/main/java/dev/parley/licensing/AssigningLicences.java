package dev.parley.licensing;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import dev.parley.workforce.Station;
import dev.parley.workforce.User;
import dev.parley.workforce.Workforce;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Gives licences to users and stations, never more than there are (RT-2). */
@Stateless
public class AssigningLicences {

    @Inject
    Licences licences;

    @Inject
    Workforce workforce;

    @Inject
    AuditLog audit;

    @Inject
    Event<LicencesChanged> changes;

    public LicenceCandidates candidates(Caller caller, String licence) {
        caller.require(Right.LICENCES);
        return new LicenceCandidates(
                licences.list().stream()
                        .filter(stock -> stock.name().equals(licence) && stock.isAssignable())
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("There is no licence “" + licence + "” to assign.")),
                workforce.listUsers().stream()
                        .map(user -> new LicenceHolder(user.id(), user.displayName()))
                        .toList(),
                workforce.listStations().stream()
                        .map(station -> new LicenceHolder(station.id(), station.name()))
                        .toList());
    }

    /**
     * Makes exactly these the holders of a licence.
     *
     * @return why that was refused; empty when they are
     */
    public Optional<String> assign(Caller caller, String licence, Set<Long> users, Set<Long> stations) {
        caller.require(Right.LICENCES);
        return assign(caller, locked(licence), users, stations);
    }

    private Optional<String> assign(Caller caller, LicenceStock before, Set<Long> users, Set<Long> stations) {
        if (!before.isAssignable()) {
            return Optional.of("“" + before.name() + "” belongs to the server as a whole and is given to nobody.");
        }
        Holders wanted = known(users, stations);
        Optional<String> refused = refusal(before, wanted);
        if (refused.isEmpty()) {
            apply(caller, before, wanted.users(), wanted.stations());
        }
        return refused;
    }

    /**
     * What somebody changed on a page: only that is changed, whatever others have changed since.
     *
     * @param had who had the licence as the page showed it
     * @param has who shall have it, of those that the page showed
     */
    public record Ticks(Set<Long> had, Set<Long> has) {

        Set<Long> appliedTo(Set<Long> holders) {
            Set<Long> after = new HashSet<>(holders);
            had.stream().filter(id -> !has.contains(id)).forEach(after::remove);
            has.stream().filter(id -> !had.contains(id)).forEach(after::add);
            return after;
        }
    }

    /**
     * Gives a licence to some and takes it from others.
     *
     * @return why that was refused; empty when it is done
     */
    public Optional<String> change(Caller caller, String licence, Ticks users, Ticks stations) {
        caller.require(Right.LICENCES);
        LicenceStock before = locked(licence);
        return assign(caller, before, users.appliedTo(ids(before.users())), stations.appliedTo(ids(before.stations())));
    }

    private record Holders(Set<Long> users, Set<Long> stations) {

        int count() {
            return users.size() + stations.size();
        }
    }

    private Holders known(Set<Long> users, Set<Long> stations) {
        return new Holders(
                existing(users, workforce.users(users).stream().map(User::id).toList()),
                existing(
                        stations,
                        workforce.listStations().stream().map(Station::id).toList()));
    }

    private static Optional<String> refusal(LicenceStock before, Holders wanted) {
        return wanted.count() <= before.available() || wanted.count() <= before.assigned()
                ? Optional.empty()
                : Optional.of("“" + before.name() + "” is licensed " + before.available()
                        + " times; this would make " + wanted.count() + ". Take it from "
                        + (wanted.count() - before.available())
                        + " others, or load a licence file with a higher count.");
    }

    /**
     * Makes exactly these the licences of a station: all of them, or none where one is refused.
     *
     * @return why that was refused; empty when they are
     */
    public Optional<String> license(Caller caller, long stationId, Set<String> wanted) {
        caller.require(Right.LICENCES);
        Map<LicenceStock, Holders> changes = new LinkedHashMap<>();
        for (LicenceStock stock : licences.listLocked()) {
            Set<Long> stations = new HashSet<>(ids(stock.stations()));
            boolean changed = wanted.contains(stock.name()) ? stations.add(stationId) : stations.remove(stationId);
            if (changed && stock.isAssignable()) {
                changes.put(stock, known(ids(stock.users()), stations));
            }
        }
        Optional<String> refused = changes.entrySet().stream()
                .flatMap(change -> refusal(change.getKey(), change.getValue()).stream())
                .findFirst();
        if (refused.isEmpty()) {
            changes.forEach((stock, holders) -> apply(caller, stock, holders.users(), holders.stations()));
        }
        return refused;
    }

    private static Set<Long> ids(List<LicenceHolder> holders) {
        return holders.stream().map(LicenceHolder::id).collect(Collectors.toSet());
    }

    private LicenceStock locked(String licence) {
        return licences.listLocked().stream()
                .filter(stock -> stock.name().equals(licence))
                .findFirst()
                .orElseThrow(() -> new NotFoundException("There is no licence “" + licence + "”."));
    }

    private static Set<Long> existing(Set<Long> wanted, Collection<Long> known) {
        Set<Long> both = new HashSet<>(wanted);
        both.retainAll(known);
        return both;
    }

    private void apply(Caller caller, LicenceStock before, Set<Long> users, Set<Long> stations) {
        Set<Long> changedUsers = difference(users, before.users());
        for (User user : workforce.users(changedUsers)) {
            change(users.contains(user.id()), before.name(), user::license, user::withdraw);
        }
        Set<Long> changedStations = difference(stations, before.stations());
        for (Station station : workforce.listStations()) {
            if (changedStations.contains(station.id())) {
                change(stations.contains(station.id()), before.name(), station::license, station::withdraw);
            }
        }
        if (changedUsers.isEmpty() && changedStations.isEmpty()) {
            return;
        }
        audit.record(AuditedChange.by(
                caller, "licence.assigned", "licence " + before.name(), words(before), words(locked(before.name()))));
        changes.fire(new LicencesChanged(changedUsers, changedStations, false));
    }

    private interface Change {
        void of(String licence);
    }

    private static void change(boolean gets, String licence, Change give, Change take) {
        (gets ? give : take).of(licence);
    }

    /** Whoever is in one of both only. */
    private static Set<Long> difference(Set<Long> after, List<LicenceHolder> before) {
        Set<Long> had = ids(before);
        Set<Long> different = new HashSet<>(after);
        different.addAll(had);
        Predicate<Long> inBoth = id -> after.contains(id) && had.contains(id);
        different.removeIf(inBoth);
        return different;
    }

    private static String words(LicenceStock stock) {
        return String.join(", ", stock.holderNames());
    }
}
