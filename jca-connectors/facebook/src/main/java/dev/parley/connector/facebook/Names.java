package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.Parameter;
import dev.parley.connector.kit.graph.Purpose;
import java.util.HashMap;
import java.util.Map;

/** Finds out people's names, which messages do not bring. A message is more important than a name: none is no failure. */
final class Names {

    private final Pages pages;
    private final Map<String, Author> known = new HashMap<>();
    private boolean asking = true;

    Names(Pages pages) {
        this.pages = pages;
    }

    Author of(String page, String personId) {
        Author before = known.get(personId);
        if (before != null) {
            return before;
        }
        Author author = People.named(personId, asking && !personId.isEmpty() ? ask(page, personId) : "");
        known.put(personId, author);
        return author;
    }

    private String ask(String page, String personId) {
        try {
            LenientObject person = pages.call(
                            page,
                            GraphCall.get("/" + Parameter.encode(personId), Purpose.LOOK_UP)
                                    .with("fields", "id,name"))
                    .json();
            return person.text("name");
        } catch (PlatformException problem) {
            // who does not want to be named is no reason to stop asking for others
            asking = problem.problem().action() == Action.TARGET_GONE
                    || problem.problem().action() == Action.FAIL_ITEM;
            return "";
        }
    }
}
