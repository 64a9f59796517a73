package dev.parley.connector.feeds;

import dev.parley.connector.kit.HttpAnswer;
import java.net.URI;
import java.util.Optional;

/**
 * What came at the end of all redirects.
 *
 * @param http the last answer
 * @param body its body, unpacked; empty when nothing has changed
 * @param address where it came from
 * @param movedTo the new address, when the feed has moved for good
 */
record FeedAnswer(HttpAnswer http, byte[] body, URI address, Optional<URI> movedTo) {

    boolean unchanged() {
        return http.status() == 304;
    }

    String header(String name) {
        return http.header(name).orElse("");
    }
}
