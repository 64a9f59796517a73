package dev.parley.connector.apple;

import dev.parley.connector.kit.LenientObject;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;

/**
 * Where Apple keeps an encrypted file, and what opens it.
 *
 * @param signature in base64
 * @param key as it stands in the message
 */
record StoredFile(String url, String owner, String signature, String key) {

    private static final String URL = "appleUrl";
    private static final String OWNER = "appleOwner";
    private static final String SIGNATURE = "appleSignature";
    private static final String KEY = "appleKey";

    /** Reads it from an attachment or a reference, under its current names and the older ones. */
    static StoredFile of(LenientObject json) {
        return new StoredFile(
                json.text("url", "mmcs-url"),
                json.text("owner", "mmcs-owner"),
                signature(json),
                json.text("key", "decryption-key"));
    }

    static StoredFile of(Map<String, String> facts) {
        return new StoredFile(
                facts.getOrDefault(URL, ""),
                facts.getOrDefault(OWNER, ""),
                facts.getOrDefault(SIGNATURE, ""),
                facts.getOrDefault(KEY, ""));
    }

    Map<String, String> asFacts() {
        return Map.of(URL, url, OWNER, owner, SIGNATURE, signature, KEY, key);
    }

    private static String signature(LenientObject json) {
        String ready = json.text("signature-base64");
        String hex = json.text("signature");
        boolean readable = ready.isEmpty() && hex.length() % 2 == 0 && hex.matches("[0-9A-Fa-f]+");
        return readable ? Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex)) : ready;
    }

    @Override
    public String toString() {
        return "StoredFile[hidden]";
    }
}
