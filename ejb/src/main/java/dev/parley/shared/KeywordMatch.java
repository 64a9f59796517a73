package dev.parley.shared;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a text has a keyword, as X's search sees it: whole words, in order, whatever their case. */
public record KeywordMatch(String keyword, Pattern pattern) {

    public static KeywordMatch of(String keyword) {
        String words =
                Arrays.stream(keyword.strip().split("\\s+")).map(Pattern::quote).collect(Collectors.joining("\\s+"));
        return new KeywordMatch(
                keyword,
                Pattern.compile(
                        "(?<![\\p{L}\\p{N}])" + words + "(?![\\p{L}\\p{N}])",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    public boolean isIn(String text) {
        return pattern.matcher(text).find();
    }
}
