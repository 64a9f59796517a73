package dev.parley.connector.x;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A handle, word or phrase in the form that X's search language takes literally (WIRE 1.6). What could be read as an
 * operator is quoted.
 */
record SearchTerm(String text) {

    private static final Pattern HANDLE = Pattern.compile("[A-Za-z0-9_]{1,15}");
    private static final Pattern BARE = Pattern.compile("[#$@]?[\\p{L}\\p{M}\\p{N}_]+");
    private static final Pattern OPERATOR = Pattern.compile("OR|AND|NOT", Pattern.CASE_INSENSITIVE);
    private static final Pattern SEARCHABLE = Pattern.compile(".*[\\p{L}\\p{N}\\p{So}].*");

    /** The mention of a handle, given with or without {@code @}; empty when X allows no such handle. */
    static Optional<SearchTerm> mention(String handle) {
        return name(handle).map(name -> new SearchTerm("@" + name));
    }

    /** What a handle, given with or without {@code @}, wrote itself; empty when X allows no such handle. */
    static Optional<SearchTerm> author(String handle) {
        return name(handle).map(name -> new SearchTerm("from:" + name));
    }

    /** What answers a handle's posts, mentioned or not; empty when X allows no such handle. */
    static Optional<SearchTerm> answerTo(String handle) {
        return name(handle).map(name -> new SearchTerm("to:" + name));
    }

    private static Optional<String> name(String handle) {
        String name = handle.strip().replaceFirst("^@", "");
        return HANDLE.matcher(name).matches() ? Optional.of(name) : Optional.empty();
    }

    /** A word or phrase; empty when there is nothing in it to search for. */
    static Optional<SearchTerm> phrase(String words) {
        String clean = words.replaceAll("[\"\\\\\\p{Cntrl}]", " ").strip().replaceAll("\\s+", " ");
        if (!SEARCHABLE.matcher(clean).matches()) {
            return Optional.empty();
        }
        boolean bare = BARE.matcher(clean).matches() && !OPERATOR.matcher(clean).matches();
        return Optional.of(new SearchTerm(bare ? clean : "\"" + clean + "\""));
    }

    SearchTerm negated() {
        return new SearchTerm("-" + text);
    }

    /** Terms that find the same posts have the same key. */
    String key() {
        return text.toLowerCase(Locale.ROOT);
    }
}
