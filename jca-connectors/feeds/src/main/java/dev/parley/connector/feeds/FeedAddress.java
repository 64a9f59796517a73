package dev.parley.connector.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Addresses of feeds. */
final class FeedAddress {

    private FeedAddress() {}

    /** Reads an address as people write it: blanks around it and the scheme {@code feed:} are forgiven. */
    static Optional<URI> parse(String text) {
        String address = text.strip();
        if (address.regionMatches(true, 0, "feed:", 0, 5)) {
            String rest = address.substring(5);
            address = rest.startsWith("//") ? "https:" + rest : rest;
        }
        try {
            return Optional.of(new URI(address.replace(" ", "%20")));
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    /**
     * Where a reference leads to, as RFC 3986 says and not quite as {@link URI#resolve} does. Blanks in it are forgiven.
     */
    static Optional<URI> resolve(URI base, String reference) {
        String wanted = reference.strip().replaceAll("\\s", "%20");
        String from = base.toString().replaceFirst("[?#].*", "");
        try {
            if (wanted.isEmpty() || wanted.startsWith("?")) {
                return Optional.of(new URI(from + wanted));
            }
            URI rooted = new URI(from.matches("[^:]+://[^/]+") ? from + "/" : from);
            String found = rooted.resolve(new URI(wanted)).toString();
            return Optional.of(new URI(found.replaceFirst("(://[^/?#]*)(?:/\\.\\.)+(?=[/?#]|$)", "$1")));
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    /** A link as it is when it leads to the web, else what it means on a page at that address. */
    static String link(URI base, @Nullable String link) {
        String wanted = link == null ? "" : link.strip();
        if (wanted.isEmpty() || wanted.startsWith("#") || wanted.matches("(?i)https?://.*")) {
            return wanted;
        }
        return resolve(base, wanted).map(URI::toString).orElse(wanted);
    }

    /** The address for people and logs: without user name and query, which may hold a secret. */
    static String shown(URI address) {
        String host = address.getHost();
        if (host == null) {
            return "The address";
        }
        String port = address.getPort() < 0 ? "" : ":" + address.getPort();
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        return address.getScheme() + "://" + host + port + path;
    }

    static String shown(String address) {
        return parse(address).map(FeedAddress::shown).orElse("An address that cannot be read");
    }
}
