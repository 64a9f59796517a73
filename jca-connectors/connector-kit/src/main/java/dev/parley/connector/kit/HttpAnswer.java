package dev.parley.connector.kit;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a platform answered.
 *
 * @param status HTTP status
 * @param headers by name in any case
 * @param body as received
 * @param receivedAt when it was complete, by our clock
 * @param took from sending to the last byte
 */
public record HttpAnswer(
        int status, Map<String, List<String>> headers, byte[] body, Instant receivedAt, Duration took) {

    public HttpAnswer {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        byName.putAll(headers);
        headers = byName;
    }

    /** Whether the status says that all went well. */
    public boolean successful() {
        return status >= 200 && status < 300;
    }

    public Optional<String> header(String name) {
        return headers.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The body as UTF-8; broken sequences become U+FFFD. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether the body is UTF-8 throughout. */
    public boolean wellEncoded() {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException broken) {
            return false;
        }
    }

    /** How far the platform's clock is ahead of ours; empty without a readable {@code Date} header. */
    public Optional<Duration> clockSkew() {
        return header("Date").flatMap(HttpAnswer::parse).map(theirs -> Duration.between(receivedAt, theirs));
    }

    private static Optional<Instant> parse(String date) {
        try {
            return Optional.of(ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME.withLocale(Locale.ROOT))
                    .toInstant());
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "HTTP " + status + ", " + body.length + " bytes";
    }
}
