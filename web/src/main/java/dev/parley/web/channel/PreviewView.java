package dev.parley.web.channel;

import dev.parley.channel.KeywordPreview;
import dev.parley.channel.PreviewRun;
import dev.parley.web.view.Stamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What keywords would bring.
 *
 * @param left in words, that more of them were not tried; or empty
 * @param problem why it could not be found out, or empty
 */
public record PreviewView(boolean running, List<Row> rows, String left, String problem) {

    static final PreviewView NONE = new PreviewView(false, List.of(), "", "");

    private static final int LONGEST_TEXT = 180;

    /** One keyword. */
    public record Row(String keyword, String rate, List<Sample> samples, List<String> warnings) {

        public String css() {
            return warnings.isEmpty() ? "checks__item" : "checks__item checks__item--failed";
        }
    }

    /** A post that it found. */
    public record Sample(String author, String text, Stamp at) {}

    public PreviewView {
        rows = List.copyOf(rows);
    }

    static PreviewView of(Optional<PreviewRun> found, Instant now, ZoneId zone) {
        return found.map(run -> new PreviewView(
                        run.running(),
                        run.previews().stream()
                                .map(preview -> row(preview, now, zone))
                                .toList(),
                        run.left() > 0 ? run.left() + " more were not tried; remove those that you know." : "",
                        run.problem()))
                .orElse(NONE);
    }

    public boolean none() {
        return !running && rows.isEmpty() && problem.isEmpty();
    }

    private static Row row(KeywordPreview preview, Instant now, ZoneId zone) {
        return new Row(
                preview.keyword(),
                rate(preview.perHour()),
                preview.samples().stream()
                        .map(sample ->
                                new Sample(sample.author(), cut(sample.text()), Stamp.dated(sample.at(), now, zone)))
                        .toList(),
                preview.warnings());
    }

    private static String cut(String text) {
        int all = text.codePointCount(0, text.length());
        return all <= LONGEST_TEXT ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST_TEXT)) + "…";
    }

    /** In the unit in which the number can be grasped. */
    static String rate(double perHour) {
        if (perHour == 0) {
            return "No posts in the last six days";
        }
        if (perHour >= 120) {
            return "About " + Math.round(perHour / 60) + " posts a minute";
        }
        if (perHour >= 2) {
            return "About " + Math.round(perHour) + " posts an hour";
        }
        long perDay = Math.round(perHour * 24);
        return perDay < 1
                ? "Less than one post a day"
                : "About " + perDay + (perDay == 1 ? " post a day" : " posts a day");
    }
}
