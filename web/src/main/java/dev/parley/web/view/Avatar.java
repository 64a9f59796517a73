package dev.parley.web.view;

/**
 * A person as initials: round for customers, square for agents, in one of six tints that stays the same for the person.
 *
 * @param tint 1 to 6
 */
public record Avatar(String initials, int tint, boolean agent) {

    private static final int TINTS = 6;

    public static Avatar customer(String name, long id) {
        return new Avatar(initialsOf(name), tintOf(id), false);
    }

    public static Avatar agent(String name, long id) {
        return new Avatar(initialsOf(name), tintOf(id), true);
    }

    public String css() {
        return "avatar avatar--" + tint + (agent ? " avatar--agent" : "");
    }

    private static int tintOf(long id) {
        // Identifiers carry the time in their upper bits; mixing keeps neighbours from looking alike.
        return (int) Math.floorMod(Long.hashCode(id * 0x9E3779B97F4A7C15L), (long) TINTS) + 1;
    }

    /** First letters of the first and last word, or the first two of a single one; a bullet where there is none. */
    static String initialsOf(String name) {
        String[] words = name.strip().split("[\\s._-]+");
        String first = letters(words[0], words.length > 1 ? 1 : 2);
        String last = words.length > 1 ? letters(words[words.length - 1], 1) : "";
        String initials = (first + last).toUpperCase(java.util.Locale.ROOT);
        return initials.isEmpty() ? "•" : initials;
    }

    private static String letters(String word, int most) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(most)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
