package dev.parley.connector.kit;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How an adapter talks HTTP.
 *
 * @param connectTimeout longest wait for a connection
 * @param requestTimeout longest wait for the whole answer, body included
 * @param allowedHosts further hosts, beside an account's own, that may see its credentials (WIRE 0, rule 1)
 * @param userAgent what we call ourselves
 * @param maxAnswerBytes longest answer that is read
 * @param mediaTimeout longest wait for the whole answer where a file goes out or comes in
 * @param largestMediaBytes longest file that is taken, as the platform announces its length
 */
public record HttpSettings(
        Duration connectTimeout,
        Duration requestTimeout,
        Set<String> allowedHosts,
        String userAgent,
        int maxAnswerBytes,
        Duration mediaTimeout,
        int largestMediaBytes) {

    /** Longest answer that is read: a page of 100 posts with all expansions is well below 2 MB. */
    public static final int DEFAULT_MAX_ANSWER_BYTES = 20 * 1024 * 1024;

    /** Longest wait for a file: 100 MB at 7 Mbit/s. */
    public static final Duration DEFAULT_MEDIA_TIMEOUT = Duration.ofMinutes(2);

    /** Longest file that is read: the 100 MB that platforms take, and a little more. */
    public static final int DEFAULT_LARGEST_MEDIA_BYTES = 101 * 1024 * 1024;

    /** The usual limits for files. */
    public HttpSettings(
            Duration connectTimeout,
            Duration requestTimeout,
            Set<String> allowedHosts,
            String userAgent,
            int maxAnswerBytes) {
        this(
                connectTimeout,
                requestTimeout,
                allowedHosts,
                userAgent,
                maxAnswerBytes,
                DEFAULT_MEDIA_TIMEOUT,
                DEFAULT_LARGEST_MEDIA_BYTES);
    }

    public HttpSettings {
        requirePositive("connectTimeoutMillis", connectTimeout.toMillis());
        requirePositive("requestTimeoutMillis", requestTimeout.toMillis());
        requirePositive("maxAnswerBytes", maxAnswerBytes);
        requirePositive("mediaTimeoutMillis", mediaTimeout.toMillis());
        requirePositive("largestMediaBytes", largestMediaBytes);
        allowedHosts = Set.copyOf(allowedHosts);
        if (userAgent.isBlank()) {
            throw new IllegalArgumentException("userAgent must not be blank.");
        }
    }

    /** Reads a list of host names that are separated by commas or blanks. */
    public static Set<String> hosts(String list) {
        return Arrays.stream(list.split("[,\\s]+", -1))
                .filter(host -> !host.isEmpty())
                .map(host -> host.toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }

    Duration timeout(HttpCall call) {
        return call.media() ? mediaTimeout : requestTimeout;
    }

    int mostBytes(HttpCall call) {
        return call.media() ? largestMediaBytes : maxAnswerBytes;
    }

    private static void requirePositive(String key, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(key + " must be greater than 0 but is " + value + ".");
        }
    }
}
