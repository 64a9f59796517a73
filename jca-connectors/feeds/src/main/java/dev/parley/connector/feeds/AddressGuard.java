package dev.parley.connector.feeds;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/**
 * Lets requests go to the open Internet only, so that nobody reads the house's own services by way of a feed's address
 * or of a redirect. It is asked before each request and judges what the name resolves to; the connection that follows
 * at once uses the same look-up, because the JVM keeps it.
 */
final class AddressGuard {

    /** Finds the addresses of a host. */
    @FunctionalInterface
    interface Lookup {
        InetAddress[] find(String host) throws UnknownHostException;
    }

    private final Set<String> allowedHosts;
    private final Lookup lookup;

    AddressGuard(Set<String> allowedHosts) {
        this(allowedHosts, InetAddress::getAllByName);
    }

    AddressGuard(Set<String> allowedHosts, Lookup lookup) {
        this.allowedHosts = allowedHosts;
        this.lookup = lookup;
    }

    void check(URI target) throws FeedFailure {
        String scheme = target.getScheme() == null ? "" : target.getScheme().toLowerCase(Locale.ROOT);
        String host = target.getHost() == null ? "" : target.getHost().toLowerCase(Locale.ROOT);
        if (!(scheme.equals("http") || scheme.equals("https")) || host.isEmpty()) {
            throw refused(target, "is not an http or https address");
        }
        if (target.getRawUserInfo() != null) {
            throw refused(target, "holds a user name, which feeds are not read with");
        }
        if (!allowedHosts.contains(host)) {
            requirePublic(target, host);
        }
    }

    private void requirePublic(URI target, String host) throws FeedFailure {
        InetAddress[] addresses;
        try {
            addresses = lookup.find(host);
        } catch (UnknownHostException unknown) {
            throw FeedFailure.passing(
                    "feeds.unknown-host",
                    host + " cannot be found: check the feed's address, or the name service of this server.");
        }
        if (addresses.length == 0 || !Arrays.stream(addresses).allMatch(PublicAddress::test)) {
            throw refused(
                    target,
                    "leads into a private network. If it should be read, add its host to the allowed hosts of the"
                            + " feeds adapter");
        }
    }

    private static FeedFailure refused(URI target, String why) {
        return FeedFailure.passing("feeds.refused-address", FeedAddress.shown(target) + " " + why + ".");
    }
}
