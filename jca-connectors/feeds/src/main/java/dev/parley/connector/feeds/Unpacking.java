package dev.parley.connector.feeds;

import dev.parley.connector.kit.HttpAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Unpacks bodies and stops at a size, so that a small body cannot become a huge one. */
final class Unpacking {

    static final int MOST_BYTES = 10 * 1024 * 1024;

    private Unpacking() {}

    static byte[] body(HttpAnswer answer, URI address) throws FeedFailure {
        String encoding = answer.header("Content-Encoding").orElse("").strip().toLowerCase(Locale.ROOT);
        byte[] body = switch (encoding) {
            case "", "identity" -> answer.body();
            case "gzip", "x-gzip" -> answer.body().length == 0 ? answer.body() : unzip(answer.body(), address);
            default ->
                throw FeedFailure.passing(
                        "feeds.bad-encoding",
                        FeedAddress.shown(address) + " is packed in a way that we did not ask for.");
        };
        if (body.length > MOST_BYTES) {
            throw FeedFailure.passing(
                    "feeds.too-large",
                    FeedAddress.shown(address) + " is larger than " + MOST_BYTES / 1024 / 1024
                            + " MB: too large to read.");
        }
        return body;
    }

    private static byte[] unzip(byte[] packed, URI address) throws FeedFailure {
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return stream.readNBytes(MOST_BYTES + 1);
        } catch (IOException broken) {
            throw FeedFailure.passing(
                    "feeds.bad-encoding", FeedAddress.shown(address) + " is packed in a way that cannot be read.");
        }
    }
}
