package dev.parley.connector.api;

import java.util.Map;

/**
 * Something of an account that a channel can watch: a page, a phone number, a business ID.
 *
 * @param platformId its ID on the platform
 * @param name what people call it
 * @param facts what else the platform says of it, by short name
 */
public record Source(String platformId, String name, Map<String, String> facts) {

    public Source {
        facts = Map.copyOf(facts);
    }
}
