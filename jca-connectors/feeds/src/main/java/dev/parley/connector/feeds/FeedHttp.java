package dev.parley.connector.feeds;

import dev.parley.connector.kit.HttpAnswer;
import dev.parley.connector.kit.HttpCall;
import dev.parley.connector.kit.HttpExchangePort;
import dev.parley.connector.kit.HttpFailure;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Fetches from anywhere on the open Internet: follows redirects one by one, each checked, within one time limit. */
final class FeedHttp {

    static final int MOST_REDIRECTS = 5;
    static final Duration LONGEST = Duration.ofSeconds(30);
    private static final String ACCEPT = "application/atom+xml, application/rss+xml, application/xml;q=0.9, */*;q=0.5";

    private final HttpExchangePort http;
    private final AddressGuard guard;
    private final Clock clock;

    FeedHttp(HttpExchangePort http, AddressGuard guard, Clock clock) {
        this.http = http;
        this.guard = guard;
        this.clock = clock;
    }

    /**
     * Gets a resource; anything but success and "not modified" is a failure.
     *
     * @param validators {@code If-None-Match} and {@code If-Modified-Since}, verbatim as the publisher gave them
     */
    FeedAnswer get(URI start, Map<String, String> validators) throws FeedFailure {
        Map<String, String> headers = new LinkedHashMap<>(validators);
        headers.put("Accept", ACCEPT);
        headers.put("Accept-Encoding", "gzip");
        Instant deadline = clock.instant().plus(LONGEST);
        Optional<URI> moved = Optional.empty();
        boolean permanent = true;
        URI address = start;
        for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
            HttpAnswer answer = send(address, headers);
            Optional<URI> next = redirect(answer, address);
            if (next.isEmpty()) {
                requireGood(answer, address, !validators.isEmpty());
                return new FeedAnswer(answer, Unpacking.body(answer, address), address, moved);
            }
            permanent = permanent && (answer.status() == 301 || answer.status() == 308);
            moved = permanent ? next : moved;
            address = next.get();
            if (clock.instant().isAfter(deadline)) {
                throw FeedFailure.passing("feeds.timeout", FeedAddress.shown(start) + " did not answer in time.");
            }
        }
        throw FeedFailure.passing(
                "feeds.too-many-redirects",
                FeedAddress.shown(start) + " leads on more than " + MOST_REDIRECTS + " times: check the address.");
    }

    private HttpAnswer send(URI address, Map<String, String> headers) throws FeedFailure {
        guard.check(address);
        try {
            return http.send(HttpCall.get(address).withHeaders(headers));
        } catch (HttpFailure failure) {
            throw new FeedFailure(
                    FeedFailure.Kind.PASSING,
                    code(failure),
                    ItemText.text(failure.getMessage()),
                    Optional.empty(),
                    failure);
        }
    }

    private static String code(HttpFailure failure) {
        return switch (failure.kind()) {
            case NOT_REACHED, REFUSED_HOST -> "feeds.not-reached";
            case TIMEOUT -> "feeds.timeout";
            case BROKEN -> "feeds.broken-connection";
            case TOO_LARGE -> "feeds.too-large";
        };
    }

    private static Optional<URI> redirect(HttpAnswer answer, URI from) throws FeedFailure {
        if (!(answer.status() >= 301 && answer.status() <= 303 || answer.status() == 307 || answer.status() == 308)) {
            return Optional.empty();
        }
        Optional<String> location = answer.header("Location").filter(given -> !given.isBlank());
        Optional<URI> next = location.flatMap(given -> FeedAddress.resolve(from, given));
        if (location.isPresent() && next.isEmpty()) {
            throw FeedFailure.passing(
                    "feeds.bad-redirect", FeedAddress.shown(from) + " leads to an address that cannot be read.");
        }
        return next.filter(address -> !address.equals(from));
    }

    private void requireGood(HttpAnswer answer, URI address, boolean conditional) throws FeedFailure {
        if (!answer.successful() && !(answer.status() == 304 && conditional)) {
            throw FeedStatus.failure(answer, address, clock.instant());
        }
    }
}
