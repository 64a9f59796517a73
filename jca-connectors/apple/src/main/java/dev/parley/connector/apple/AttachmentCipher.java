package dev.parley.connector.apple;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in counter mode as attachments need it: a key for one file only, and a counter that starts at zero. */
record AttachmentCipher(byte[] key) {

    private static final int KEY_BYTES = 32;
    private static final int BLOCK_BYTES = 16;

    static AttachmentCipher fresh() {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        return new AttachmentCipher(key);
    }

    /** Reads a key as it stands in a message: 00, then 64 hexadecimal digits. */
    static Optional<AttachmentCipher> of(String text) {
        return text.matches("00[0-9A-Fa-f]{64}")
                ? Optional.of(new AttachmentCipher(HexFormat.of().parseHex(text.substring(2))))
                : Optional.empty();
    }

    /** The key as a message holds it. */
    String keyText() {
        return "00" + HexFormat.of().withUpperCase().formatHex(key);
    }

    /** Encrypts what is plain and decrypts what is not. */
    byte[] apply(byte[] content) {
        try {
            return cipher().doFinal(content);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES in counter mode.", impossible);
        }
    }

    /** The same for what is read bit by bit. */
    InputStream open(InputStream content) {
        return new CipherInputStream(content, cipher());
    }

    private Cipher cipher() {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[BLOCK_BYTES]));
            return cipher;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has AES in counter mode.", impossible);
        }
    }

    @Override
    public String toString() {
        return "AttachmentCipher[hidden]";
    }
}
