package dev.parley.web.supervision;

import dev.parley.supervision.WaitingCurve;
import dev.parley.supervision.WaitingCurve.Point;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;

/**
 * Waiting and arriving as lines, for a drawing of 640 by 206 units.
 *
 * @param title the result in words
 * @param waiting points of the line, and of the area below it
 * @param endX where the lines end, which is now
 */
public record CurveChart(
        String title,
        List<Line> lines,
        List<Label> labels,
        String waiting,
        String area,
        String arriving,
        String endX,
        String endY,
        int waitingNow,
        int arrivingNow,
        String waitingTextY,
        String arrivingTextY) {

    private static final double LEFT = 30;
    private static final double RIGHT = 594;
    private static final double BOTTOM = 182;
    private static final double TOP = 14;
    private static final double TEXT_HEIGHT = 14;
    private static final long HALF_HOUR = Duration.ofMinutes(30).toSeconds();
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    /** A horizontal line of the scale. */
    public record Line(int value, String y, String textY) {

        public String css() {
            return value == 0 ? "chart__axis" : "chart__grid";
        }
    }

    /** A time below the drawing. */
    public record Label(String x, String words) {}

    public CurveChart {
        lines = List.copyOf(lines);
        labels = List.copyOf(labels);
    }

    static CurveChart of(WaitingCurve curve, ZoneId zone) {
        List<Point> points = curve.points();
        int highest = points.stream()
                .mapToInt(p -> Math.max(p.waiting(), p.arriving()))
                .max()
                .orElse(0);
        return new Drawing(points, Scale.holding(highest), zone).chart();
    }

    /** What the calculation of one drawing shares. */
    private record Drawing(List<Point> points, Scale scale, ZoneId zone) {

        CurveChart chart() {
            Point now = points.get(points.size() - 1);
            String waiting = polyline(Point::waiting);
            double waitingY = y(now.waiting());
            double arrivingY = y(now.arriving());
            double apart = now.arriving() > now.waiting()
                    ? Math.min(arrivingY, waitingY - TEXT_HEIGHT)
                    : Math.max(arrivingY, waitingY + TEXT_HEIGHT);
            return new CurveChart(
                    title(now),
                    scale.lines().stream()
                            .map(v -> new Line(v, one(y(v)), one(y(v) + 4)))
                            .toList(),
                    labels(),
                    waiting,
                    one(LEFT) + "," + one(BOTTOM) + " " + waiting + " " + one(RIGHT) + "," + one(BOTTOM),
                    polyline(Point::arriving),
                    one(RIGHT),
                    one(waitingY),
                    now.waiting(),
                    now.arriving(),
                    one(waitingY + 4),
                    one(apart + 4));
        }

        private String title(Point now) {
            int peak = points.stream().mapToInt(Point::waiting).max().orElse(0);
            int arrived = points.stream().mapToInt(Point::arriving).sum();
            return "Waiting and arriving interactions, last two hours, per 5 minutes: " + now.waiting()
                    + " wait now, " + points.get(0).waiting() + " at the beginning, at most " + peak + "; " + arrived
                    + " arrived.";
        }

        private String polyline(ToIntFunction<Point> value) {
            return points.stream()
                    .map(p -> one(x(p.at())) + "," + one(y(value.applyAsInt(p))))
                    .collect(Collectors.joining(" "));
        }

        private double x(Instant at) {
            Instant first = points.get(0).at();
            long whole = Math.max(
                    1,
                    Duration.between(first, points.get(points.size() - 1).at()).toSeconds());
            return LEFT + (RIGHT - LEFT) * Duration.between(first, at).toSeconds() / whole;
        }

        private double y(int value) {
            return BOTTOM - (BOTTOM - TOP) * value / scale.top();
        }

        private List<Label> labels() {
            List<Label> labels = new ArrayList<>();
            for (Point point : points) {
                if (point.at().getEpochSecond() % HALF_HOUR == 0) {
                    labels.add(new Label(
                            one(x(point.at())), CLOCK.format(point.at().atZone(zone))));
                }
            }
            return labels;
        }
    }

    private static String one(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
