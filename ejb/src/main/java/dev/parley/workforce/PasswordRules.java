package dev.parley.workforce;

import java.util.Locale;
import java.util.Optional;

/** What a new password must be like (SE-1): long rather than full of signs, as OWASP advises. */
public final class PasswordRules {

    static final int SHORTEST = 12;

    private static final int FEWEST_SIGNS = 5;

    private PasswordRules() {}

    /** What is wrong with it and how to mend it; empty where it may be used. */
    public static Optional<String> problem(String password, String login) {
        if (password.length() < SHORTEST) {
            return Optional.of("Use " + SHORTEST + " characters or more; a few words do well.");
        }
        if (password.length() > Passwords.LONGEST) {
            return Optional.of("Use at most " + Passwords.LONGEST + " characters.");
        }
        if (!login.isBlank() && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of("The password must not contain the login.");
        }
        if (password.chars().distinct().count() < FEWEST_SIGNS) {
            return Optional.of("Use at least " + FEWEST_SIGNS + " different characters.");
        }
        return Optional.empty();
    }
}
