package dev.parley.channel;

import dev.parley.channel.ChannelRules.Surroundings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A channel under examination: its settings, what is beside it, and what was found wrong so far. */
final class ChannelFindings {

    private final ChannelDetails details;
    private final Surroundings around;
    private final List<FieldProblem> problems = new ArrayList<>();

    ChannelFindings(ChannelDetails details, Surroundings around) {
        this.details = details;
        this.around = around;
    }

    ChannelDetails details() {
        return details;
    }

    Surroundings around() {
        return around;
    }

    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    void refuse(ChannelField field, String words) {
        problems.add(field.problem(words));
    }

    /** Refuses what is there twice. */
    void checkOnce(ChannelField field, List<String> terms) {
        Set<String> seen = new HashSet<>();
        Set<String> told = new HashSet<>();
        for (String term : terms) {
            if (!seen.add(lower(term)) && told.add(lower(term))) {
                refuse(field, "“" + term + "” is there twice; capital and small letters are the same. Remove one.");
            }
        }
    }

    void checkRange(ChannelField field, int value, int least, int most, String unit, String otherwise) {
        if (value < least || value > most) {
            String bound = value < least ? "At least " + number(least) : "At most " + number(most);
            refuse(field, bound + unit + ". The default is " + otherwise + ".");
        }
    }

    private static String number(int value) {
        return String.format(Locale.ENGLISH, "%,d", value);
    }

    static String tooLong(int length, int most) {
        return "At most " + most + " characters; this has " + length + ".";
    }

    static String lower(String term) {
        return term.toLowerCase(Locale.ROOT);
    }
}
