package dev.parley.web.licensing;

import dev.parley.licensing.LicenceFile;
import dev.parley.licensing.LicencePreview;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a licence file would do.
 *
 * @param problem why it cannot be loaded; empty when it can
 */
public record PreviewView(String title, String about, String problem, List<String> remarks, List<Row> rows) {

    /** One licence now and then; {@code tone} is empty where nothing changes. */
    public record Row(
            String name, int now, int then, String change, String tone, int assigned, String until, String untilThen) {}

    static PreviewView of(LicencePreview preview, ZoneId zone) {
        return new PreviewView(
                preview.file().map(PreviewView::title).orElse(""),
                preview.file()
                        .map(file -> "Issued " + Stamp.of(file.issued(), zone).full() + ", ends "
                                + until(file.expires(), zone))
                        .orElse(""),
                preview.problem().orElse(""),
                preview.remarks(),
                preview.lines().stream().map(line -> row(line, zone)).toList());
    }

    private static String title(LicenceFile file) {
        return "Licence " + file.licenceId() + " for " + file.licensee();
    }

    private static Row row(LicencePreview.Line line, ZoneId zone) {
        int difference = line.countThen() - line.count();
        String change = difference == 0 ? "same" : difference > 0 ? "+" + difference : "−" + -difference;
        String tone = line.isTooFew() ? "negative" : difference < 0 ? "caution" : difference > 0 ? "positive" : "";
        return new Row(
                line.name(),
                line.count(),
                line.countThen(),
                change,
                tone,
                line.assigned(),
                line.count() == 0 ? "–" : until(line.until(), zone),
                line.countThen() == 0 ? "–" : until(line.untilThen(), zone));
    }

    private static String until(@Nullable Instant end, ZoneId zone) {
        return end == null ? "never" : Stamp.of(end, zone).full();
    }

    /** Whether there is something to show beside a problem. */
    public boolean readable() {
        return !title.isEmpty();
    }
}
