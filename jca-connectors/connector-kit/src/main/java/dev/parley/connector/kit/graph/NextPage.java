package dev.parley.connector.kit.graph;

import dev.parley.connector.kit.LenientObject;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Finds the call for the page after this one (WIRE 2.4). Of the address that the platform names, the path and the query
 * are taken to the account's own base address and version, without the token that it carries; where it cannot be read,
 * its cursor is used.
 */
public final class NextPage {

    /** Credentials, and what would change the answer's format. */
    private static final Set<String> LEFT_OUT =
            Set.of("access_token", "appsecret_proof", "appsecret_time", "pretty", "debug", "format", "date_format");

    private static final Pattern VERSION = Pattern.compile("^/v\\d+\\.\\d+(?=/)");

    /** A step up or on the spot, however it is written. */
    private static final Pattern DOTS = Pattern.compile("/(\\.|%2e){1,2}(/|$)", Pattern.CASE_INSENSITIVE);

    private NextPage() {}

    /** Empty at the last page. */
    public static Optional<GraphCall> after(GraphCall call, GraphAnswer answer, GraphApi api) {
        return after(call, answer.json().object("paging"), api);
    }

    /** The same for a list inside an object, whose first page came with it. */
    public static Optional<GraphCall> after(GraphCall call, LenientObject paging, GraphApi api) {
        String next = paging.text("next");
        if (next.isEmpty()) {
            return Optional.empty();
        }
        Optional<GraphCall> followed = follow(next, call, api.access().baseUri());
        if (followed.isPresent()) {
            return followed;
        }
        String cursor = paging.object("cursors").text("after");
        return cursor.isEmpty() ? Optional.empty() : Optional.of(call.with("after", cursor));
    }

    private static Optional<GraphCall> follow(String next, GraphCall call, URI base) {
        URI uri;
        try {
            uri = URI.create(next);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        String path = path(uri, base);
        if (!path.startsWith("/") || path.length() == 1 || DOTS.matcher(path).find()) {
            return Optional.empty();
        }
        List<Parameter> query = Parameter.split(uri.getRawQuery()).stream()
                .filter(parameter -> !LEFT_OUT.contains(parameter.name()))
                .toList();
        return Optional.of(new GraphCall("GET", path, query, Optional.empty(), call.purpose()));
    }

    /** What comes after the version, whether the address begins like the account's own or like the platform's. */
    private static String path(URI uri, URI base) {
        String root = Objects.requireNonNullElse(base.getRawPath(), "");
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        String own = path.startsWith(root + "/") ? path.substring(root.length()) : path;
        return VERSION.matcher(own).replaceFirst("");
    }
}
