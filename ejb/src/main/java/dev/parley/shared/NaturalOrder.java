package dev.parley.shared;

import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Names as people sort them: whatever their case, and "Row 2" before "Row 10". */
public final class NaturalOrder {

    private static final int DIGITS = 18;
    private static final Pattern NUMBER = Pattern.compile("\\d{1," + DIGITS + "}");

    private NaturalOrder() {}

    public static <T> Comparator<T> by(Function<T, String> name) {
        return Comparator.comparing((T each) -> key(name.apply(each))).thenComparing(name);
    }

    private static String key(String name) {
        return NUMBER.matcher(name.toLowerCase(Locale.ROOT))
                .replaceAll(number -> "0".repeat(DIGITS - number.group().length()) + number.group());
    }
}
