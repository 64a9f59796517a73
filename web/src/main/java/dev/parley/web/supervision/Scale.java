package dev.parley.web.supervision;

import java.util.ArrayList;
import java.util.List;

/**
 * A scale from zero with round steps that holds all values.
 *
 * @param step distance of two lines
 * @param top the highest line, at least as high as the highest value
 */
record Scale(int step, int top) {

    private static final int MOST_LINES = 4;

    /** The smallest round scale that needs at most four lines above zero. */
    static Scale holding(int highest) {
        int power = 1;
        while (true) {
            for (int factor : new int[] {1, 2, 5}) {
                int step = factor * power;
                if ((long) step * MOST_LINES >= highest) {
                    int lines = Math.max(2, (highest + step - 1) / step);
                    return new Scale(step, lines * step);
                }
            }
            power *= 10;
        }
    }

    List<Integer> lines() {
        List<Integer> lines = new ArrayList<>();
        for (int line = 0; line <= top; line += step) {
            lines.add(line);
        }
        return lines;
    }
}
