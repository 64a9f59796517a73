package dev.parley.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Warns of keywords that people use about anything (CH-22). */
final class KeywordAdvice {

    private static final int SHORTEST = 4;
    private static final int MANY_AN_HOUR = 600;

    /** Words of everyday English, German, French and Spanish, and of every shop. */
    private static final Set<String> COMMON = Set.of(
            "about",
            "account",
            "again",
            "also",
            "available",
            "bad",
            "best",
            "broken",
            "buy",
            "care",
            "cheap",
            "company",
            "customer",
            "danke",
            "delivery",
            "ein",
            "eine",
            "from",
            "gracias",
            "great",
            "gut",
            "happy",
            "have",
            "hello",
            "help",
            "hilfe",
            "home",
            "internet",
            "kaufen",
            "kunde",
            "late",
            "like",
            "love",
            "merci",
            "money",
            "news",
            "nicht",
            "number",
            "offer",
            "online",
            "open",
            "order",
            "para",
            "people",
            "phone",
            "please",
            "pour",
            "preis",
            "price",
            "problem",
            "question",
            "sale",
            "schlecht",
            "service",
            "shop",
            "slow",
            "store",
            "support",
            "thank",
            "thanks",
            "that",
            "this",
            "time",
            "today",
            "und",
            "wait",
            "what",
            "when",
            "where",
            "with",
            "work",
            "your");

    private KeywordAdvice() {}

    /** @param floodLimit posts a minute at which the flood guard takes a keyword out */
    static List<String> warnings(String keyword, double perHour, int floodLimit) {
        List<String> warnings = new ArrayList<>();
        String word = keyword.strip().toLowerCase(Locale.ROOT);
        boolean single = !word.contains(" ") && !word.startsWith("#");
        if (single && COMMON.contains(word)) {
            warnings.add("This is a word that people use about anything. Use a phrase with your name or a product.");
        } else if (single && word.codePointCount(0, word.length()) < SHORTEST) {
            warnings.add("This is so short that it stands for many things. Use a phrase with your name or a product.");
        }
        if (perHour / 60 > floodLimit) {
            warnings.add("It would bring more than " + floodLimit
                    + " posts a minute, so the flood guard would take it out at once.");
        } else if (perHour > MANY_AN_HOUR) {
            warnings.add("It would bring more posts than agents can look at.");
        }
        return warnings;
    }
}
