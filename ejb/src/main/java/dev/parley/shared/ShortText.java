package dev.parley.shared;

/** Cuts texts to the length of their column. */
public final class ShortText {

    private ShortText() {}

    /**
     * The beginning of a text, at most so many UTF-16 units. A character of two units is kept or dropped as a whole:
     * half of one is not text, and databases refuse or garble it.
     */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        boolean inTheMiddle = longest > 0 && Character.isSurrogatePair(text.charAt(longest - 1), text.charAt(longest));
        return text.substring(0, inTheMiddle ? longest - 1 : longest);
    }
}
