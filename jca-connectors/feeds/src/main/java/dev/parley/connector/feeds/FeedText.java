package dev.parley.connector.feeds;

import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The characters of a document. A byte order mark wins, then how its first bytes are laid out, then what the document
 * says of itself, then the HTTP header, because servers are wrong more often than documents. A header without a
 * character set says nothing, whatever its type.
 */
final class FeedText {

    private static final Pattern WIDE =
            Pattern.compile("^<\\?xml[^>]*?\\sencoding\\s*=\\s*[\"'](?:utf-?16|utf-?32|ucs-?[24]|iso-10646-ucs-[24])");
    private static final int PROLOG = 256;

    private FeedText() {}

    static Reader of(FeedAnswer answer) throws IOException {
        byte[] body = answer.body();
        if (starts(body, 0xEF, 0xBB, 0xBF)) {
            return decoded(body, 3, StandardCharsets.UTF_8);
        } else if (starts(body, 0xFE, 0xFF)) {
            return decoded(body, 2, StandardCharsets.UTF_16BE);
        } else if (starts(body, 0xFF, 0xFE)) {
            return decoded(body, 2, StandardCharsets.UTF_16LE);
        } else if (starts(body, 0x3C, 0, 0x3F, 0)) {
            return decoded(body, 0, StandardCharsets.UTF_16LE);
        } else if (starts(body, 0, 0x3C, 0, 0x3F)) {
            return decoded(body, 0, StandardCharsets.UTF_16BE);
        }
        return saysMoreBytesThanItHas(body) ? decoded(body, 0, StandardCharsets.UTF_8) : declared(answer);
    }

    private static Reader decoded(byte[] body, int from, Charset charset) {
        return new InputStreamReader(new ByteArrayInputStream(body, from, body.length - from), charset);
    }

    /** Letters of one byte that say they are of two. */
    private static boolean saysMoreBytesThanItHas(byte[] body) {
        String start = new String(body, 0, Math.min(PROLOG, body.length), StandardCharsets.ISO_8859_1);
        return WIDE.matcher(start.toLowerCase(Locale.ROOT)).find();
    }

    private static Reader declared(FeedAnswer answer) throws IOException {
        String type = answer.header("Content-Type");
        boolean says = type.toLowerCase(Locale.ROOT).contains("charset");
        return new XmlReader(
                new ByteArrayInputStream(answer.body()), says ? xml(type) : "application/xml", true, "UTF-8");
    }

    /** Publishers send feeds as anything; only the character set of it counts. */
    private static String xml(String type) {
        int parameters = type.indexOf(';');
        return parameters < 0 ? "application/xml" : "application/xml" + type.substring(parameters);
    }

    private static boolean starts(byte[] body, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= body.length || (body[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
