package dev.parley.web.view;

import java.util.Locale;

/** Whether somebody who looks for part of a name means this one. */
public final class Found {

    private Found() {}

    /** @param part of the name, whatever its case; blank is found everywhere */
    public static boolean in(String name, String part) {
        return name.toLowerCase(Locale.ROOT).contains(part.strip().toLowerCase(Locale.ROOT));
    }
}
