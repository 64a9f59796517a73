package dev.parley.licensing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A licence file for a test, signed with a key of its own. */
final class ALicence {

    private static final KeyPair KEYS = pair();

    private final List<String> entries = new ArrayList<>();
    private String product = "Parley";
    private String expires = "";
    private KeyPair signer = KEYS;

    static LicenceKey key() {
        return new LicenceKey(KEYS.getPublic());
    }

    ALicence of(String name, int count) {
        entries.add("{\"name\": \"" + name + "\", \"count\": " + count + "}");
        return this;
    }

    ALicence of(String name, int count, String until) {
        entries.add("{\"name\": \"" + name + "\", \"count\": " + count + ", \"expires\": \"" + until + "\"}");
        return this;
    }

    ALicence forProduct(String name) {
        product = name;
        return this;
    }

    ALicence until(String instant) {
        expires = "\"expires\": \"" + instant + "\", ";
        return this;
    }

    ALicence signedBySomebodyElse() {
        signer = pair();
        return this;
    }

    String text() {
        return sign(
                "{\"product\": \"" + product + "\", \"licensee\": \"Harbor & Pine\", \"licenceId\": \"L-1\", " + expires
                        + "\"issued\": \"2026-01-01T00:00:00Z\", \"licences\": [" + String.join(",", entries) + "]}\n");
    }

    /** Any payload, signed. */
    String sign(String payload) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(signer.getPrivate());
            signature.update(payload.getBytes(StandardCharsets.UTF_8));
            return payload + "-----SIGNATURE-----\n" + Base64.getEncoder().encodeToString(signature.sign()) + "\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
