package dev.parley.web.view;

import java.time.Duration;

/** Lengths of time in the words of the desk: 01:12 below an hour, then hours, then days. */
public final class Spans {

    private Spans() {}

    public static String words(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 3600) {
            return "%02d:%02d".formatted(seconds / 60, seconds % 60);
        }
        if (seconds < 86_400) {
            return "%d h %02d min".formatted(seconds / 3600, seconds % 3600 / 60);
        }
        return "%d d %d h".formatted(seconds / 86_400, seconds % 86_400 / 3600);
    }

    /** In whole minutes, hours or days, for things that nobody waits for by the second. */
    public static String roughly(Duration span) {
        long minutes = Math.max(0, span.toMinutes());
        if (minutes < 1) {
            return "now";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 1440 ? minutes / 60 + " h" : minutes / 1440 + " d";
    }
}
