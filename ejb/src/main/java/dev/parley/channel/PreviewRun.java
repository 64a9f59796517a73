package dev.parley.channel;

import java.time.Instant;
import java.util.List;

/**
 * A look at what keywords would bring: under way, done, or not possible.
 *
 * @param left how many further keywords were not tried
 * @param problem why it was not possible, in words, else empty
 */
public record PreviewRun(boolean running, Instant startedAt, List<KeywordPreview> previews, int left, String problem) {

    public PreviewRun {
        previews = List.copyOf(previews);
    }

    static PreviewRun begun(Instant now) {
        return new PreviewRun(true, now, List.of(), 0, "");
    }

    PreviewRun done(List<KeywordPreview> found, int untried) {
        return new PreviewRun(false, startedAt, found, untried, "");
    }

    PreviewRun failed(String words) {
        return new PreviewRun(false, startedAt, List.of(), 0, words);
    }
}
