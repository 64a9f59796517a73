package dev.parley.simulator.world;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A guess at the language of a text: by script first, then by small words. Good enough for {@code lang:}. */
final class Language {
    private record Words(String tag, Set<String> words) {}

    private static final List<Words> LATIN = List.of(
            new Words("de", Set.of("ich", "und", "nicht", "ist", "mein", "meine", "wann", "danke", "der", "das")),
            new Words("es", Set.of("que", "el", "los", "gracias", "mi", "pedido", "está", "por", "una", "cuándo")),
            new Words("fr", Set.of("je", "le", "les", "est", "pas", "merci", "mon", "ma", "commande", "une")),
            new Words("en", Set.of("the", "is", "and", "my", "to", "you", "i", "it", "your", "thanks")));

    private static final Pattern NO_WORDS = Pattern.compile("[@#]\\w+|https?://\\S+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private Language() {}

    static String of(String text) {
        int first = text.codePoints().filter(Character::isLetter).findFirst().orElse(0);
        if (first == 0) {
            return "zxx";
        }
        String letters = NO_WORDS.matcher(text).replaceAll(" ");
        return letters.codePoints()
                .filter(Character::isLetter)
                .mapToObj(Language::byScript)
                .filter(tag -> !tag.isEmpty())
                .findFirst()
                .orElseGet(() -> latin(letters));
    }

    private static String byScript(int letter) {
        return switch (UnicodeScript.of(letter)) {
            case ARABIC -> "ar";
            case HEBREW -> "iw";
            case CYRILLIC -> "ru";
            case GREEK -> "el";
            case HIRAGANA, KATAKANA -> "ja";
            case HAN -> "zh";
            case HANGUL -> "ko";
            case DEVANAGARI -> "hi";
            case THAI -> "th";
            default -> "";
        };
    }

    private static String latin(String text) {
        String best = "en";
        long most = 0;
        List<String> words = List.of(BETWEEN_WORDS.split(text.toLowerCase(Locale.ROOT)));
        for (Words language : LATIN) {
            long hits = words.stream().filter(language.words()::contains).count();
            if (hits >= most && hits > 0) {
                best = hits > most || language.tag().equals("en") ? language.tag() : best;
                most = hits;
            }
        }
        return best;
    }
}
