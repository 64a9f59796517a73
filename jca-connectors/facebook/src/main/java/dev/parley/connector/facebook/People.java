package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.kit.LenientObject;

/** Reads people. Facebook may leave them out; then nothing of them is known but that there was somebody (WIRE 2.3). */
final class People {

    private People() {}

    static Author of(LenientObject from) {
        return named(from.text("id"), from.text("name"));
    }

    static Author named(String id, String name) {
        return new Author(id, "", name, "", -1);
    }
}
