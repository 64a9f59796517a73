package dev.parley.connector.feeds;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

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
