package dev.parley.supervision;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many waited and how many came in, per step over the last two hours; the last point is now. */
public record WaitingCurve(List<Point> points) {

    /** The width of a step; steps begin at multiples of it. */
    public static final Duration STEP = Duration.ofMinutes(5);

    /** How many whole steps lie before the present one. */
    public static final int STEPS = 24;

    /**
     * One step.
     *
     * @param at its end, or now for the present one
     * @param waiting how many waited then
     * @param arriving how many came in during the step
     */
    public record Point(Instant at, int waiting, int arriving) {}

    public WaitingCurve {
        points = List.copyOf(points);
    }

    /** The number of the step that a time lies in. */
    public static long stepOf(Instant time) {
        return Math.floorDiv(time.getEpochSecond(), STEP.toSeconds());
    }

    /** When the first step of the curve begins. */
    public static Instant startOf(Instant now) {
        return Instant.ofEpochSecond((stepOf(now) - STEPS) * STEP.toSeconds());
    }

    /**
     * Goes back in time from what waits now: before a step there waited what came later, less who arrived in it, plus
     * who left in it.
     *
     * @param arrived arrivals by number of the step
     * @param left who was answered or went away, by number of the step
     */
    public static WaitingCurve of(Instant now, int waitingNow, Map<Long, Integer> arrived, Map<Long, Integer> left) {
        List<Point> backwards = new ArrayList<>();
        int waiting = waitingNow;
        long present = stepOf(now);
        for (long step = present; step >= present - STEPS; step--) {
            int arriving = arrived.getOrDefault(step, 0);
            Instant end = Instant.ofEpochSecond((step + 1) * STEP.toSeconds());
            backwards.add(new Point(step == present ? now : end, Math.max(0, waiting), arriving));
            waiting += left.getOrDefault(step, 0) - arriving;
        }
        List<Point> forwards = new ArrayList<>();
        for (int i = backwards.size() - 1; i >= 0; i--) {
            forwards.add(backwards.get(i));
        }
        return new WaitingCurve(forwards);
    }

    public int waitingNow() {
        return points.isEmpty() ? 0 : points.get(points.size() - 1).waiting();
    }

    /** The last step in which most were waiting; empty when nobody waited. */
    public Optional<Point> peak() {
        return points.stream()
                .filter(point -> point.waiting() > 0)
                .max(Comparator.comparingInt(Point::waiting).thenComparing(Point::at));
    }
}
