package dev.parley.web.workforce;

import dev.parley.connector.api.Platform;
import dev.parley.routing.AskingTheEngine.Forecast;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The question who would get an interaction, and its answer.
 *
 * @param answer empty before it was asked
 * @param rule why, in words
 */
public record WhatIfView(
        List<Choice> workgroups,
        List<Choice> types,
        List<Choice> platforms,
        String answer,
        String rule,
        List<Row> candidates,
        List<String> exclusions) {

    /** Someone who is free, with the score and how it comes about. */
    public record Row(String name, String score, List<String> terms, boolean chosen) {}

    static WhatIfView of(List<Choice> workgroups, @Nullable Forecast forecast) {
        return new WhatIfView(
                workgroups,
                Choice.types(),
                Arrays.stream(Platform.values())
                        .map(platform -> new Choice(platform.name(), platform.label()))
                        .toList(),
                forecast == null ? "" : answer(forecast),
                forecast == null ? "" : forecast.why().rule(),
                forecast == null
                        ? List.of()
                        : forecast.why().candidates().stream()
                                .map(one -> new Row(
                                        one.name(),
                                        String.format(Locale.ENGLISH, "%.2f", one.score()),
                                        one.terms(),
                                        one.chosen()))
                                .toList(),
                forecast == null ? List.of() : forecast.why().exclusions());
    }

    private static String answer(Forecast forecast) {
        return forecast.agent()
                .map(name -> name + " would get it now")
                .orElse("It would wait, with " + forecast.ahead() + " ahead of it");
    }
}
