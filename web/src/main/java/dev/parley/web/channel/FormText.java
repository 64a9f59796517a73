package dev.parley.web.channel;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Reads what people type into fields. */
public final class FormText {

    private static final Pattern LINES = Pattern.compile("\\R");
    private static final Pattern LINES_AND_COMMAS = Pattern.compile("[\\r\\n,;]+");

    private FormText() {}

    /** One entry per line; spaces at the ends and empty lines do not count. */
    public static List<String> lines(String text) {
        return entries(LINES, text);
    }

    /** Entries by line or comma. */
    public static List<String> list(String text) {
        return entries(LINES_AND_COMMAS, text);
    }

    /** Handles by line or comma, without the sign in front. */
    public static List<String> handles(String text) {
        return list(text).stream().map(handle -> handle.replaceFirst("^@", "")).toList();
    }

    private static List<String> entries(Pattern separator, String text) {
        return Arrays.stream(separator.split(text, -1))
                .map(String::strip)
                .filter(e -> !e.isEmpty())
                .toList();
    }

    /** A whole number, with or without thousands separators; empty when it is none. */
    public static OptionalInt number(String text) {
        String digits = text.strip().replaceAll("(?<=\\d)[,\\s](?=\\d{3}(\\D|$))", "");
        return digits.matches("-?\\d{1,9}") ? OptionalInt.of(Integer.parseInt(digits)) : OptionalInt.empty();
    }

    public static OptionalLong id(String text) {
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
