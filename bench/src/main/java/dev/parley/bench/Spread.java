package dev.parley.bench;

import java.util.Collection;
import java.util.Locale;

/** Several measurements of the same thing: the middle one, and the ends. */
public record Spread(double least, double median, double most) {

    public static Spread of(Collection<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("There is nothing to summarise.");
        }
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** For example {@code 1,234 posts/s (1,200 to 1,300)}. */
    public String text(String format, String unit) {
        String pattern = format + unit + " (" + format + " to " + format + ")";
        return String.format(Locale.ROOT, pattern, median, least, most);
    }
}
