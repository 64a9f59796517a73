package dev.parley.web.supervision;

import dev.parley.supervision.ServiceLevelShare;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A service level as a half circle, for a drawing of 220 by 128 units.
 *
 * @param title the result in words
 * @param track path of the whole half circle
 * @param arc path of the share, or empty without one
 * @param tone empty, caution or negative
 * @param anchor where the text of the target begins
 */
public record Gauge(
        String title,
        String track,
        String arc,
        String tone,
        String tickX1,
        String tickY1,
        String tickX2,
        String tickY2,
        String textX,
        String textY,
        String anchor,
        String target,
        String words,
        String below) {

    private static final double X = 110;
    private static final double Y = 112;
    private static final double RADIUS = 88;
    private static final double INSIDE = 77;
    private static final double OUTSIDE = 99;
    private static final double TEXT = 106;

    static Gauge of(ServiceLevelShare level, @Nullable Duration target) {
        boolean known = level.percent().isPresent();
        int percent = level.percent().orElse(0);
        double mark = level.targetPercent() / 100.0;
        String words = known ? percent + " %" : "–";
        return new Gauge(
                (known ? "Service level " + percent + " percent" : "No service level yet today") + ", target "
                        + level.targetPercent() + " percent.",
                arc(1),
                percent == 0 ? "" : arc(percent / 100.0),
                tone(level),
                one(x(INSIDE, mark)),
                one(y(INSIDE, mark)),
                one(x(OUTSIDE, mark)),
                one(y(OUTSIDE, mark)),
                one(x(TEXT, mark)),
                one(y(TEXT, mark) + 2),
                mark < 0.5 ? "end" : "start",
                "" + level.targetPercent(),
                words,
                known ? "answered in " + inWords(target) : "nothing counted today");
    }

    public String arcCss() {
        return tone.isEmpty() ? "chart__arc" : "chart__arc chart__arc--" + tone;
    }

    static String tone(ServiceLevelShare level) {
        if (level.isMissed()) {
            return "negative";
        }
        return level.isClose() ? "caution" : "";
    }

    private static String inWords(@Nullable Duration target) {
        if (target == null) {
            return "time";
        }
        long seconds = target.toSeconds();
        if (seconds % 60 != 0) {
            return seconds + " seconds";
        }
        return seconds == 60 ? "a minute" : seconds / 60 + " minutes";
    }

    private static String arc(double share) {
        return "M" + one(X - RADIUS) + " " + one(Y) + "A88 88 0 0 1 " + one(x(RADIUS, share)) + " "
                + one(y(RADIUS, share));
    }

    private static double x(double radius, double share) {
        return X - radius * Math.cos(Math.PI * share);
    }

    private static double y(double radius, double share) {
        return Y - radius * Math.sin(Math.PI * share);
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
