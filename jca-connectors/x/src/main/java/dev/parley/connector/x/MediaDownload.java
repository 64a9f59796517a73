package dev.parley.connector.x;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.MediaContent;
import dev.parley.connector.api.PlatformException;
import dev.parley.connector.api.PlatformProblem;
import dev.parley.connector.api.PlatformProblem.Action;
import dev.parley.connector.kit.HttpFile;
import dev.parley.connector.x.XRequest.Identity;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fetches attachments. What is public is fetched without credentials from X's own file servers; what came with a direct
 * message is fetched through the API in the user's name.
 */
record MediaDownload(XApi api) {

    /** Both the API's own address and the old one, which pushed messages still name, end in these three IDs. */
    private static final Pattern DIRECT =
            Pattern.compile("/(?:2/dm_conversations/media|1\\.1/ton/data/dm)/(\\d+)/(\\d+)/([^/?.]+)");

    /** Where X keeps files (OP-7). */
    private static final Set<String> OWN = Set.of(".twimg.com", ".twitter.com", ".x.com");

    MediaContent open(Media media) throws PlatformException {
        URI address = address(media);
        Matcher direct = DIRECT.matcher(address.getRawPath());
        HttpFile file = direct.find() ? api.download(direct(direct)) : api.download(address);
        return new MediaContent(
                file.answer().header("Content-Type").orElse(media.mediaType()),
                media.name(),
                file.size(),
                file.content());
    }

    private static XRequest direct(Matcher ids) {
        String path = "/2/dm_conversations/media/" + ids.group(1) + "/" + ids.group(2) + "/" + ids.group(3);
        return new XRequest("GET", path, List.of(), Optional.empty(), Purpose.LOOK_UP, Identity.USER);
    }

    private URI address(Media media) throws PlatformException {
        try {
            URI address = URI.create(media.url());
            if (address.getHost() != null && address.getRawPath() != null) {
                return allowed(address);
            }
        } catch (IllegalArgumentException unreadable) {
            // told below
        }
        throw refused("x.no-media-address", "X does not say where this attachment is.");
    }

    /** An address that leads elsewhere could reach into our own network. */
    private URI allowed(URI address) throws PlatformException {
        String host = address.getHost().toLowerCase(Locale.ROOT);
        boolean ours = host.equalsIgnoreCase(api.access().baseUri().getHost());
        boolean theirs = "https".equals(address.getScheme()) && OWN.stream().anyMatch(("." + host)::endsWith);
        if (address.getUserInfo() != null || !(ours || theirs)) {
            throw refused("x.host-not-allowed", "This attachment lies on a host that is not X's. It is not fetched.");
        }
        return address;
    }

    private static PlatformException refused(String code, String words) {
        return new PlatformException(PlatformProblem.of(Action.FAIL_ITEM, code, words));
    }
}
