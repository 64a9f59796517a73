package dev.parley.licensing;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What loading a licence file would do (RT-2).
 *
 * @param file empty where it cannot be read
 * @param remarks what somebody should know who loads it, in words
 * @param problem why it cannot be loaded; empty when it can
 */
public record LicencePreview(
        Optional<LicenceFile> file, List<Line> lines, List<String> remarks, Optional<String> problem) {

    /**
     * One licence now and with the file.
     *
     * @param until when it ends now; null for never
     * @param untilThen when it ends with the file; null for never
     */
    public record Line(
            String name,
            int count,
            int countThen,
            int assigned,
            @Nullable Instant until,
            @Nullable Instant untilThen) {

        public boolean isTooFew() {
            return assigned > countThen;
        }
    }

    public LicencePreview {
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    static LicencePreview unreadable(String words) {
        return new LicencePreview(Optional.empty(), List.of(), List.of(), Optional.of(words));
    }

    static LicencePreview of(LicenceFile file, List<LicenceStock> present, Optional<LicenceInForce> inForce) {
        return new LicencePreview(
                Optional.of(file),
                lines(file, present),
                inForce.map(former -> remarks(file, former)).orElse(List.of()),
                LoadingLicences.tooFew(file, present));
    }

    private static List<Line> lines(LicenceFile file, List<LicenceStock> present) {
        Map<String, LicenceStock> now =
                new TreeMap<>(present.stream().collect(Collectors.toMap(LicenceStock::name, Function.identity())));
        Map<String, LicenceFile.Entry> then =
                file.entries().stream().collect(Collectors.toMap(LicenceFile.Entry::name, Function.identity()));
        TreeSet<String> names = new TreeSet<>(now.keySet());
        names.addAll(then.keySet());
        return names.stream()
                .map(name -> line(name, now.get(name), file, then.get(name)))
                .toList();
    }

    private static Line line(
            String name, @Nullable LicenceStock now, LicenceFile file, LicenceFile.@Nullable Entry then) {
        return new Line(
                name,
                now == null ? 0 : now.available(),
                then == null ? 0 : then.count(),
                now == null ? 0 : now.assigned(),
                now == null ? null : now.expiresAt(),
                then == null ? null : file.endOf(then));
    }

    private static List<String> remarks(LicenceFile file, LicenceInForce former) {
        if (file.licenceId().equals(former.licenceId()) && file.issued().equals(former.issuedAt())) {
            return List.of("This file is in force already.");
        }
        return file.issued().isBefore(former.issuedAt())
                ? List.of("This file is older than the one in force: it was issued on "
                        + LicenceWords.day(file.issued()) + ", that one on " + LicenceWords.day(former.issuedAt())
                        + ".")
                : List.of();
    }
}
