package dev.parley.web.channel;

import dev.parley.channel.CheckRun;
import dev.parley.connector.api.CheckResult;
import dev.parley.web.view.BadgeView;
import java.util.List;
import java.util.Optional;

/**
 * A check on a platform: not made yet, under way, done or not possible.
 *
 * @param address where it is read and begun
 * @param problem why it was not possible, or empty
 */
public record CheckView(
        String address, boolean none, boolean running, String problem, BadgeView badge, List<Line> lines) {

    /** One part of the check. */
    public record Line(String name, String words, String took, String tone, String icon, boolean failed) {

        public String css() {
            return failed ? "checks__item checks__item--failed" : "checks__item";
        }
    }

    public CheckView {
        lines = List.copyOf(lines);
    }

    static CheckView of(String address, Optional<CheckRun> found) {
        if (found.isEmpty()) {
            return new CheckView(address, true, false, "", BadgeView.plain(""), List.of());
        }
        CheckRun run = found.get();
        return new CheckView(
                address,
                false,
                run.isRunning(),
                run.problem(),
                badge(run),
                run.results().stream().map(CheckView::line).toList());
    }

    private static BadgeView badge(CheckRun run) {
        return switch (run.state()) {
            case RUNNING -> new BadgeView("Under way", "neutral", "clock");
            case FAILED -> new BadgeView("Not possible", "negative", "error");
            case DONE ->
                run.failures() == 0
                        ? new BadgeView("All well", "positive", "check")
                        : new BadgeView(
                                run.failures() + " of " + run.results().size() + " failed", "negative", "error");
        };
    }

    private static Line line(CheckResult result) {
        String took = result.took().toMillis() + " ms";
        return switch (result.outcome()) {
            case PASSED -> new Line(result.name(), result.words(), took, "positive", "check", false);
            case WARNING -> new Line(result.name(), result.words(), took, "caution", "alert", false);
            case FAILED -> new Line(result.name(), result.words(), took, "negative", "error", true);
        };
    }
}
