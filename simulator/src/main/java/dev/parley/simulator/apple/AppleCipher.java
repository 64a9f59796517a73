package dev.parley.simulator.apple;

import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** AES-256 in counter mode, from zero. */
final class AppleCipher {
    private AppleCipher() {}

    static byte[] apply(byte[] key, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new IvParameterSpec(new byte[16]));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw AppleRefusal.malformed("the key does not open the file");
        }
    }

    static byte[] key(String text) {
        if (!text.matches("00[0-9A-Fa-f]{64}")) {
            throw AppleRefusal.malformed("a key is 00 and 64 hexadecimal digits");
        }
        return HexFormat.of().parseHex(text.substring(2));
    }

    static String text(byte[] key) {
        return "00" + HexFormat.of().formatHex(key);
    }
}
