package dev.parley.web.view;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where in a list somebody is, so that a form in it comes back there.
 *
 * @param find what was looked for; empty for all
 * @param page from 1
 */
public record ListPlace(String find, int page) {

    /** The address of the list at this place. @param path of the list, without a query */
    public String under(String path) {
        return find.isBlank() && page <= 1
                ? path
                : path + "?find=" + URLEncoder.encode(find, StandardCharsets.UTF_8) + "&page=" + page;
    }
}
