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
 * @param json its content
 */
record XAnswer(HttpAnswer http, LenientObject json) {

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
