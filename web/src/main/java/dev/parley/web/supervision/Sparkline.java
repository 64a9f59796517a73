package dev.parley.web.supervision;

import dev.parley.supervision.WaitingCurve;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Who waited during two hours, as a line of 88 by 20 units. */
final class Sparkline {

    private static final double LEFT = 2;
    private static final double WIDTH = 84;
    private static final double BOTTOM = 18;
    private static final double HEIGHT = 16;

    private Sparkline() {}

    /** The points of the line; a flat one at the bottom when nobody waited. */
    static String of(WaitingCurve curve) {
        List<Integer> values =
                curve.points().stream().map(WaitingCurve.Point::waiting).toList();
        int highest =
                Math.max(1, values.stream().mapToInt(Integer::intValue).max().orElse(1));
        double pace = WIDTH / Math.max(1, values.size() - 1);
        return IntStream.range(0, values.size())
                .mapToObj(i -> String.format(
                        Locale.ROOT, "%.1f,%.1f", LEFT + i * pace, BOTTOM - HEIGHT * values.get(i) / highest))
                .collect(Collectors.joining(" "));
    }
}
