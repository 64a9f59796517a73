package dev.parley.connector.kit.graph;

import dev.parley.connector.api.FetchedPage.Budget;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.LenientObject;
import java.util.List;
import java.util.Optional;

/**
 * A successful answer of the Graph API.
 *
 * @param http as received
 * @param json its content; a bare {@code true} reads as {@code {"success":true}}
 */
public record GraphAnswer(HttpAnswer http, LenientObject json) {

    /** The items of a page. */
    public List<LenientObject> items() {
        return json.objects("data");
    }

    public Usage usage() {
        return Usage.of(http);
    }

    public Optional<Budget> budget() {
        return usage().asBudget(http.receivedAt());
    }

    /** Whether a state was set: {@code success}, or an ID, which some edges answer with instead. */
    public boolean done() {
        return json.isTrue("success") || json.has("id") || json.has("recipient_id");
    }
}
