package dev.parley.channel;

import java.time.Instant;
import java.util.List;

/**
 * What a keyword would bring (CH-22).
 *
 * @param perHour how many posts an hour it can be expected to bring
 * @param warnings in words, why it is not a good keyword; empty where it seems to be one
 */
public record KeywordPreview(String keyword, double perHour, List<Sample> samples, List<String> warnings) {

    /** A post that the keyword found. */
    public record Sample(String author, String text, Instant at) {}

    public KeywordPreview {
        samples = List.copyOf(samples);
        warnings = List.copyOf(warnings);
    }
}
