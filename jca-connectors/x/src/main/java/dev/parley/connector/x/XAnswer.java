package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.RateLimit;
import java.util.Optional;

/**
 * A successful answer of X.
 *
 * @param http as received
 * @param text its body, decoded once
 * @param json its content
 */
record XAnswer(HttpAnswer http, String text, LenientObject json) {

    private static final char REPLACED = '\uFFFD';

    /** Whether the body is UTF-8 throughout; only what looks broken is decoded once more to be sure. */
    boolean wellEncoded() {
        return text.indexOf(REPLACED) < 0 || http.wellEncoded();
    }

    LenientObject data() {
        return json.object("data");
    }

    String nextToken() {
        return json.object("meta").text("next_token");
    }

    Optional<Budget> budget() {
        return RateLimit.from(http, "x-rate-limit").map(RateLimit::asBudget);
    }
}
