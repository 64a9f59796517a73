package dev.parley.bench.centre;

import java.util.List;
import java.util.Locale;
import java.util.function.IntToDoubleFunction;

/** Two curves of the day for each policy, above each other: how many wait, and the share that is answered in time. */
final class Chart {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 260;
    private static final int LEFT = 60;
    private static final int GAP = 70;
    private static final List<String> COLOURS = List.of("#0b6e4f", "#c44536", "#5c6bc0");

    private final StringBuilder svg = new StringBuilder();

    static String of(List<Outcome> outcomes) {
        Chart chart = new Chart();
        chart.draw(outcomes);
        return chart.svg.toString();
    }

    private void draw(List<Outcome> outcomes) {
        int steps = outcomes.get(0).waitingAt.length;
        double most = outcomes.stream()
                .flatMapToInt(outcome -> java.util.Arrays.stream(outcome.waitingAt))
                .max()
                .orElse(1);
        line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH + LEFT + 20, 2 * HEIGHT + 3 * GAP);
        line("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>");
        panel(GAP, "Waiting at the end of each quarter of an hour", Math.max(1, most));
        panel(GAP + HEIGHT + GAP, "Answered in time, percent of what came in the quarter of an hour", 100);
        for (int i = 0; i < outcomes.size(); i++) {
            Outcome outcome = outcomes.get(i);
            String colour = COLOURS.get(i % COLOURS.size());
            line("<text x=\"%d\" y=\"24\" fill=\"%s\">%s</text>", LEFT + 160 * i, colour, outcome.name);
            curve(GAP, steps, Math.max(1, most), colour, step -> outcome.waitingAt[step]);
            curve(
                    GAP + HEIGHT + GAP,
                    steps,
                    100,
                    colour,
                    step -> 100.0 * outcome.inTime[step] / Math.max(1, outcome.answered[step]));
        }
        line("</svg>");
    }

    private void panel(int top, String title, double most) {
        line("<text x=\"%d\" y=\"%d\">%s</text>", LEFT, top - 10, title);
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%.0f</text>", LEFT - 8, top + 12, most);
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">0</text>", LEFT - 8, top + HEIGHT);
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"none\" stroke=\"#999\"/>",
                LEFT, top, WIDTH, HEIGHT);
        for (int hour = 6; hour <= 24; hour += 2) {
            int x = LEFT + (hour - 6) * WIDTH / 18;
            line("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%d</text>", x, top + HEIGHT + 18, hour);
        }
    }

    private void curve(int top, int steps, double most, String colour, IntToDoubleFunction value) {
        StringBuilder points = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            points.append(String.format(
                    Locale.ROOT,
                    "%.1f,%.1f ",
                    LEFT + (step + 1.0) * WIDTH / steps,
                    top + HEIGHT - value.applyAsDouble(step) / most * HEIGHT));
        }
        line(
                "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                points.toString().strip(), colour);
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
