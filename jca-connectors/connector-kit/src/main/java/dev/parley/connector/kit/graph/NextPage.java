package dev.parley.connector.kit.graph;

import dev.parley.connector.kit.LenientObject;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the call for the page after this one (WIRE 2.4). The address that the platform names is followed only where it
 * lies under the account's own base address, and without the token that it carries; otherwise its cursor is used.
 */
public final class NextPage {

    private static final Set<String> CREDENTIALS = Set.of("access_token", "appsecret_proof", "appsecret_time");

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
        Optional<GraphCall> followed = follow(next, call, api);
        if (followed.isPresent()) {
            return followed;
        }
        String cursor = paging.object("cursors").text("after");
        return cursor.isEmpty() ? Optional.empty() : Optional.of(call.with("after", cursor));
    }

    private static Optional<GraphCall> follow(String next, GraphCall call, GraphApi api) {
        URI base = api.access().baseUri();
        URI uri;
        try {
            uri = URI.create(next);
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
        String root = Objects.requireNonNullElse(base.getRawPath(), "") + "/" + api.version() + "/";
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        if (!host(base).equals(host(uri)) || !path.startsWith(root) || path.contains("/../")) {
            return Optional.empty();
        }
        List<Parameter> query = Parameter.split(uri.getRawQuery()).stream()
                .filter(parameter -> !CREDENTIALS.contains(parameter.name()))
                .toList();
        return Optional.of(
                new GraphCall("GET", path.substring(root.length() - 1), query, Optional.empty(), call.purpose()));
    }

    private static String host(URI uri) {
        return (uri.getScheme() + "://" + uri.getRawAuthority()).toLowerCase(Locale.ROOT);
    }
}
