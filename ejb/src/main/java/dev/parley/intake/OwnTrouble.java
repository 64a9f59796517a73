package dev.parley.intake;

import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.shared.ShortText;
import org.jspecify.annotations.Nullable;

/** What went wrong here and not at the platform, told as a problem of the channel's that passes by (IN-1). */
public final class OwnTrouble {

    static final String CODE = "intake.trouble";

    private static final int LONGEST = 200;

    private OwnTrouble() {}

    /** @param what what could not be done, as the beginning of a sentence */
    public static PlatformProblem of(String what, RuntimeException cause) {
        return PlatformProblem.of(
                Action.RETRY, CODE, what + ": " + words(cause) + " It is tried again; the server's log says more.");
    }

    /** The cause at the bottom: those above it only pass it on. */
    private static String words(Throwable trouble) {
        Throwable bottom = trouble;
        for (Throwable cause = bottom.getCause(); cause != null && cause != bottom; cause = cause.getCause()) {
            bottom = cause;
        }
        return bottom.getClass().getSimpleName() + said(bottom.getMessage());
    }

    private static String said(@Nullable String message) {
        String words =
                message == null ? "" : message.strip().lines().findFirst().orElse("");
        return words.isEmpty() ? "." : " (" + ShortText.of(words, LONGEST) + ").";
    }
}
