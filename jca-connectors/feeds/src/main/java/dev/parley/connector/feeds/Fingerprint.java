package dev.parley.connector.feeds;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;

/** Short stand-ins for long texts. */
final class Fingerprint {

    private static final int SHORT_BYTES = 9;

    private Fingerprint() {}

    /** 12 characters: enough to tell the items of one feed apart. */
    static String brief(String text) {
        byte[] start = new byte[SHORT_BYTES];
        System.arraycopy(digest(text), 0, start, 0, SHORT_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(start);
    }

    /** The first bytes in hexadecimal digits. */
    static String hex(String text, int bytes) {
        return HexFormat.of().formatHex(digest(text), 0, bytes);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256.", impossible);
        }
    }
}
