package dev.parley.licencetool;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** A licence file: the payload, a line that ends it, and the signature of the payload's bytes. */
record SignedFile(String payload, byte[] signature) {

    private static final String ALGORITHM = "Ed25519";
    private static final String END = "-----SIGNATURE-----\n";

    static SignedFile sign(String payload, PrivateKey key) throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(payload.getBytes(StandardCharsets.UTF_8));
        return new SignedFile(payload, signature.sign());
    }

    static SignedFile read(String text) {
        String lines = text.replace("\r\n", "\n");
        int end = lines.indexOf("\n" + END);
        if (end < 0) {
            throw new Refusal("This is not a licence file: it has no signature.");
        }
        String signature = lines.substring(end + 1 + END.length()).strip();
        return new SignedFile(lines.substring(0, end + 1), Base64.getDecoder().decode(signature));
    }

    boolean fits(PublicKey key) throws GeneralSecurityException {
        Signature check = Signature.getInstance(ALGORITHM);
        check.initVerify(key);
        check.update(payload.getBytes(StandardCharsets.UTF_8));
        return check.verify(signature);
    }

    String text() {
        return payload + END + Base64.getEncoder().encodeToString(signature) + "\n";
    }
}
