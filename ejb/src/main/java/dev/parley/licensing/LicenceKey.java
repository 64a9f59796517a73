package dev.parley.licensing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public key that licence files must be signed with: Ed25519. */
record LicenceKey(PublicKey key) {

    private static final String ALGORITHM = "Ed25519";
    private static final String FRAME = "-----(BEGIN|END) PUBLIC KEY-----";

    /** Reads PEM. */
    static LicenceKey parse(String pem) {
        try {
            byte[] bytes = Base64.getMimeDecoder().decode(pem.replaceAll(FRAME, ""));
            return new LicenceKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The public key for licences is not an Ed25519 key in PEM. Name a file that \"./parley licence keys\""
                            + " has made in the setting parley.licence.key.",
                    e);
        }
    }

    boolean signed(String payload, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(payload.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
