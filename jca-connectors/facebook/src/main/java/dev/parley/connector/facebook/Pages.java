package dev.parley.connector.facebook;

import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.api.Secret;
import dev.parley.connector.api.Source;
import dev.parley.connector.kit.LenientObject;
import dev.parley.connector.kit.graph.GraphAnswer;
import dev.parley.connector.kit.graph.GraphApi;
import dev.parley.connector.kit.graph.GraphCall;
import dev.parley.connector.kit.graph.NextPage;
import dev.parley.connector.kit.graph.Purpose;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages that the account administers, and calls in their names. */
record Pages(GraphApi api, TokenShelf shelf) {

    private static final int MOST_LISTS = 20;

    /** Makes a call as a page. A token that is refused is asked for again, once; nothing was done then. */
    GraphAnswer call(String pageId, GraphCall call) throws PlatformException {
        Secret token = token(pageId);
        try {
            return api.call(call, token);
        } catch (PlatformException problem) {
            if (problem.problem().action() != Action.REFRESH) {
                throw problem;
            }
            load();
            Secret fresh = token(pageId);
            if (fresh.equals(token)) {
                throw problem;
            }
            return api.call(call, fresh);
        }
    }

    private Secret token(String pageId) throws PlatformException {
        TokenShelf.Owner owner = owner();
        Optional<Secret> known = shelf.find(owner, pageId);
        if (known.isPresent()) {
            return known.get();
        }
        load();
        return shelf.find(owner, pageId)
                .orElseThrow(() -> api.problem(
                        Action.STOP_CHANNEL,
                        "page-not-administered",
                        "The connected user does not administer the page " + pageId
                                + " any more, or did not share it: connect the account again and choose the page."));
    }

    private TokenShelf.Owner owner() throws PlatformException {
        return new TokenShelf.Owner(api.access().baseUri(), api.userToken());
    }

    private void load() throws PlatformException {
        Map<String, Secret> tokens = new LinkedHashMap<>();
        for (LenientObject page : administered()) {
            if (!page.text("access_token").isEmpty()) {
                tokens.put(page.text("id"), Secret.of(page.text("access_token")));
            }
        }
        shelf.put(owner(), tokens);
    }

    List<Source> list() throws PlatformException {
        return administered().stream()
                .map(page -> new Source(
                        page.text("id"),
                        page.text("name"),
                        Map.of(
                                "category", page.text("category"),
                                "tasks", String.join(",", page.texts("tasks")))))
                .toList();
    }

    private List<LenientObject> administered() throws PlatformException {
        List<LenientObject> pages = new ArrayList<>();
        Optional<GraphCall> call = Optional.of(GraphCall.get("/me/accounts", Purpose.LOOK_UP)
                .with("fields", "id,name,category,access_token,tasks")
                .with("limit", "100"));
        for (int list = 0; list < MOST_LISTS && call.isPresent(); list++) {
            GraphAnswer answer = api.call(call.get());
            answer.items().stream().filter(page -> !page.text("id").isEmpty()).forEach(pages::add);
            call = NextPage.after(call.get(), answer, api);
        }
        return pages;
    }

    /** The page that a call names, or the one that an ID of a post begins with, or the only one there is. */
    String pageOf(String source, String platformId) throws PlatformException {
        if (!source.isEmpty()) {
            return source;
        }
        List<LenientObject> all = administered();
        String first = platformId.contains("_") ? platformId.substring(0, platformId.indexOf('_')) : platformId;
        return all.stream()
                .map(page -> page.text("id"))
                .filter(id -> id.equals(first) || all.size() == 1)
                .findFirst()
                .orElseThrow(() ->
                        api.problem(Action.FAIL_ITEM, "no-source", "It is not known which page this belongs to."));
    }
}
