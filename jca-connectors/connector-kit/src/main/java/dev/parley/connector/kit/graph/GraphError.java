package dev.parley.connector.kit.graph;

import dev.parley.connector.kit.LenientObject;
import java.util.Optional;

/**
 * The error envelope of the Graph API, which may come with status 200 too (WIRE 2.7).
 *
 * @param code {@link #NO_CODE} when there is none: 0 is a code of its own, which means a refused token
 * @param subcode 0 when there is none
 * @param temporary whether the platform calls it transient
 * @param explanation what the platform says to a person, shortened; empty when it says nothing
 * @param traceId the platform's own ID of the call
 */
public record GraphError(int code, int subcode, boolean temporary, String explanation, String traceId) {

    /** The platform named no code. */
    public static final int NO_CODE = -1;

    private static final int LONGEST_EXPLANATION = 300;

    public static Optional<GraphError> in(LenientObject answer) {
        LenientObject error = answer.object("error");
        return error.isEmpty() ? Optional.empty() : Optional.of(of(error));
    }

    /** Reads the object that is named {@code error}, or an element of {@code errors} of a webhook. */
    public static GraphError of(LenientObject error) {
        return new GraphError(
                (int) error.number("code").orElse(NO_CODE),
                (int) error.number("error_subcode").orElse(0),
                error.isTrue("is_transient"),
                explanation(error),
                error.text("fbtrace_id"));
    }

    /** The code, with the subcode where there is one; empty text without a code. */
    String number() {
        if (code == NO_CODE) {
            return "";
        }
        return subcode == 0 ? "" + code : code + "/" + subcode;
    }

    private static String explanation(LenientObject error) {
        String details = error.object("error_data").text("details");
        String shown = error.text("error_user_msg");
        String words = shown.isEmpty() ? details : shown;
        // a token is a long run of letters and digits, which no explanation needs
        String safe = words.replaceAll("[A-Za-z0-9_|-]{40,}", "…");
        return safe.length() > LONGEST_EXPLANATION ? safe.substring(0, LONGEST_EXPLANATION) + "…" : safe;
    }
}
