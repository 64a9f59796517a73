package dev.parley.licensing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a signed licence file says (RT-2).
 *
 * @param licensee who may use it
 * @param licenceId its number at whoever gave it out
 * @param expires when all of it ends, or null for never
 */
public record LicenceFile(
        String licensee,
        String licenceId,
        Instant issued,
        @Nullable Instant expires,
        List<Entry> entries) {

    public LicenceFile {
        entries = List.copyOf(entries);
    }

    /** One licence: how often it may be used, and until when; null for as long as the file. */
    public record Entry(String name, int count, @Nullable Instant expires) {}

    /** When a licence ends: by its own date or with the file, whichever comes first. */
    @Nullable
    Instant endOf(Entry entry) {
        Instant own = entry.expires();
        if (own == null || expires == null) {
            return own == null ? expires : own;
        }
        return own.isBefore(expires) ? own : expires;
    }
}
