package dev.parley.connector.facebook;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpFile;
import dev.parley.connector.kit.graph.GraphApi;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * Fetches a file by the address that Facebook gave. The address itself is the permission, so no credential goes along;
 * and it is followed only to Facebook's own file servers or to what the configuration allows.
 */
record MediaDownload(GraphApi api, Set<String> allowedHosts) {

    private static final Set<String> OWN = Set.of(".fbcdn.net", ".fbsbx.com", ".facebook.com");

    MediaContent open(Media media) throws PlatformException {
        HttpFile file = api.download(HttpCall.get(address(media.url())));
        HttpAnswer answer = file.answer();
        if (answer.status() == 403 || answer.status() == 404 || answer.status() == 410) {
            throw api.problem(
                    Action.TARGET_GONE,
                    "file-gone",
                    "Facebook does not give this file any more: its address has expired.");
        }
        if (!answer.successful()) {
            throw api.problem(
                    answer.status() >= 500 ? Action.RETRY : Action.FAIL_ITEM,
                    "file-refused",
                    "Facebook did not give the file (status " + answer.status() + ").");
        }
        String type = answer.header("Content-Type").orElse(media.mediaType());
        return new MediaContent(type, media.name(), file.size(), file.content());
    }

    private URI address(String url) throws PlatformException {
        URI uri;
        try {
            uri = URI.create(url);
        } catch (IllegalArgumentException unreadable) {
            throw refused();
        }
        String host = Objects.requireNonNullElse(uri.getHost(), "").toLowerCase(Locale.ROOT);
        URI base = api.access().baseUri();
        boolean own = host.equalsIgnoreCase(base.getHost())
                && uri.getPort() == base.getPort()
                && Objects.equals(uri.getScheme(), base.getScheme());
        boolean theirs = "https".equals(uri.getScheme())
                && (allowedHosts.contains(host) || OWN.stream().anyMatch(host::endsWith));
        if (host.isEmpty() || uri.getUserInfo() != null || !(own || theirs)) {
            throw refused();
        }
        return uri;
    }

    private PlatformException refused() {
        return api.problem(
                Action.FAIL_ITEM,
                "host-not-allowed",
                "The file lies on a host that is not Facebook's: an administrator can add it to the allowed hosts.");
    }
}
