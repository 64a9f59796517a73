package dev.parley.licensing;

import static java.lang.System.Logger.Level.INFO;

import dev.parley.audit.AuditLog;
import dev.parley.audit.AuditedChange;
import dev.parley.cluster.Nudge;
import dev.parley.cluster.Nudges;
import dev.parley.licensing.LicenceReading.Good;
import dev.parley.licensing.LicenceReading.Refused;
import dev.parley.security.Caller;
import dev.parley.security.Right;
import dev.parley.shared.NotFoundException;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Loads licence files. A file takes effect as a whole with the commit, or not at all (RT-2). */
@Stateless
public class LoadingLicences {

    private static final System.Logger LOG = System.getLogger(LoadingLicences.class.getName());

    @Inject
    Licences licences;

    @Inject
    LicenceKeys keys;

    @Inject
    AuditLog audit;

    @Inject
    Event<LicencesChanged> changes;

    @Inject
    Nudges nudges;

    @Inject
    Clock clock;

    /** What the file would do, without doing it. */
    public LicencePreview preview(Caller caller, byte[] bytes) {
        caller.require(Right.LICENCES);
        LicenceReading reading = read(bytes);
        return reading instanceof Refused refused
                ? LicencePreview.unreadable(refused.words())
                : LicencePreview.of(((Good) reading).file(), licences.list(), licences.inForce());
    }

    /** The text of a file that was loaded once, to load it again. */
    public String content(Caller caller, long id) {
        caller.require(Right.LICENCES);
        return licences.contentOf(id).orElseThrow(() -> new NotFoundException("There is no such licence file."));
    }

    private LicenceReading read(byte[] bytes) {
        return new LicenceReader(keys.current(), Licences.KNOWN).read(bytes, clock.instant());
    }

    /** @return why the file was refused; empty when it is in force */
    public Optional<String> load(Caller caller, byte[] bytes) {
        caller.require(Right.LICENCES);
        LicenceReading reading = read(bytes);
        if (reading instanceof Refused refused) {
            return Optional.of(refused.words());
        }
        Good good = (Good) reading;
        List<LicenceStock> before = licences.listLocked();
        Optional<String> tooFew = tooFew(good.file(), before);
        if (tooFew.isPresent()) {
            return tooFew;
        }
        licences.replace(good.file(), good.text(), caller.name(), clock.instant());
        audit.record(AuditedChange.by(
                caller,
                "licence.loaded",
                "licence file " + good.file().licenceId(),
                before.stream().map(LoadingLicences::words).collect(Collectors.joining(", ")),
                licences.list().stream().map(LoadingLicences::words).collect(Collectors.joining(", "))));
        changes.fire(LicencesChanged.forEveryone());
        nudges.send(Nudge.queue());
        LOG.log(
                INFO,
                "licence file {0} for {1} is in force",
                good.file().licenceId(),
                good.file().licensee());
        return Optional.empty();
    }

    /** A file must cover who has licences now: else it would be chance who loses one. */
    static Optional<String> tooFew(LicenceFile file, List<LicenceStock> present) {
        Map<String, LicenceFile.Entry> entries =
                file.entries().stream().collect(Collectors.toMap(LicenceFile.Entry::name, Function.identity()));
        List<String> missing = new ArrayList<>();
        for (LicenceStock stock : present) {
            LicenceFile.Entry entry = entries.get(stock.name());
            int count = entry == null ? 0 : entry.count();
            if (stock.assigned() > count) {
                missing.add("of “" + stock.name() + "” the file has " + count + ", but " + stock.assigned()
                        + " are assigned: " + LicenceWords.names(stock.holderNames()));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("This file licenses less than is in use: " + String.join("; ", missing)
                        + ". Take licences from some of them first.");
    }

    private static String words(LicenceStock stock) {
        return stock.name() + "=" + stock.available()
                + (stock.expiresAt() == null ? "" : " until " + stock.expiresAt());
    }
}
