package dev.parley.simulator.world;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A person or a company on the platform.
 *
 * @param createdAt milliseconds since 1970
 */
public record User(
        long id, String username, String name, String description, boolean company, boolean verified, long createdAt) {
    private static final Pattern USERNAME = Pattern.compile("[A-Za-z0-9_]{1,15}");

    public User {
        if (!isUsername(username)) {
            throw new IllegalArgumentException("not a username (1 to 15 letters, digits, underscores): " + username);
        }
    }

    public static boolean isUsername(String text) {
        return USERNAME.matcher(text).matches();
    }

    /** Names are compared without case. */
    public static String key(String username) {
        return username.toLowerCase(Locale.ROOT);
    }
}
