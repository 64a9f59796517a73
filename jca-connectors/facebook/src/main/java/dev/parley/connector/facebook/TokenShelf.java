package dev.parley.connector.facebook;

import dev.parley.connector.api.Secret;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tokens of pages, in memory only; the oldest accounts give way. */
final class TokenShelf {

    private static final int MOST_ACCOUNTS = 500;

    /** Pages belong to the user's token that they were asked for with. */
    record Owner(URI base, Secret userToken) {}

    private final Map<Owner, Map<String, Secret>> tokens = new LinkedHashMap<>();

    synchronized Optional<Secret> find(Owner owner, String pageId) {
        return Optional.ofNullable(tokens.getOrDefault(owner, Map.of()).get(pageId));
    }

    synchronized void put(Owner owner, Map<String, Secret> pages) {
        tokens.remove(owner);
        tokens.put(owner, Map.copyOf(pages));
        if (tokens.size() > MOST_ACCOUNTS) {
            tokens.remove(tokens.keySet().iterator().next());
        }
    }
}
