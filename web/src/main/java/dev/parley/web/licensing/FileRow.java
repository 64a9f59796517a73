package dev.parley.web.licensing;

import dev.parley.licensing.LicenceInForce;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** A licence file that was loaded. */
public record FileRow(
        long id,
        String licenceId,
        String licensee,
        String issued,
        String ends,
        Stamp loaded,
        String by,
        boolean inForce) {

    static List<FileRow> of(List<LicenceInForce> loaded, Instant now, ZoneId zone) {
        return loaded.stream()
                .map(file -> row(file, file.equals(loaded.get(0)), now, zone))
                .toList();
    }

    private static FileRow row(LicenceInForce file, boolean inForce, Instant now, ZoneId zone) {
        Instant end = file.expiresAt();
        return new FileRow(
                file.id(),
                file.licenceId(),
                file.licensee(),
                Stamp.of(file.issuedAt(), zone).full(),
                end == null ? "never" : Stamp.of(end, zone).full(),
                Stamp.exact(file.loadedAt(), now, zone),
                file.loadedBy(),
                inForce);
    }
}
