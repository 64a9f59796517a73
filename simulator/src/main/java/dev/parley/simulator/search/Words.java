package dev.parley.simulator.search;

import java.util.Locale;

/** Whole-word search without case. Scripts that write without spaces are searched anywhere in the text. */
final class Words {
    private Words() {}

    /** @param wanted in lower case, one word or several */
    static boolean contain(String text, String wanted) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (int at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
            if (startsWord(lower, at) && endsWord(lower, at + wanted.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWord(String text, int at) {
        return at == 0 || !joined(text.codePointBefore(at), text.codePointAt(at));
    }

    private static boolean endsWord(String text, int end) {
        return end >= text.length() || !joined(text.codePointBefore(end), text.codePointAt(end));
    }

    private static boolean joined(int left, int right) {
        return inWord(left) && inWord(right);
    }

    private static boolean inWord(int character) {
        boolean unspaced = switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER -> true;
            default -> false;
        };
        return character == '_' || (Character.isLetterOrDigit(character) && !unspaced);
    }
}
