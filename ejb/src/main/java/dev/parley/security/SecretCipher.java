package dev.parley.security;

import dev.parley.settings.ParleySettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts secrets at rest with AES-256-GCM and a key from the configuration (SE-3). The text is bound to its owner by
 * additional data, so that a value copied to another row does not decrypt. Form: {@code v1:<Base64 of nonce + text>}.
 */
@ApplicationScoped
public class SecretCipher {

    private static final String VERSION = "v1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    @Inject
    ParleySettings settings;

    private final SecureRandom random = new SecureRandom();

    protected SecretCipher() {}

    SecretCipher(ParleySettings settings) {
        this.settings = settings;
    }

    public String encrypt(String plain, String owner) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] secret = cipher(Cipher.ENCRYPT_MODE, nonce, owner).doFinal(plain.getBytes(StandardCharsets.UTF_8));
            byte[] all = ByteBuffer.allocate(nonce.length + secret.length)
                    .put(nonce)
                    .put(secret)
                    .array();
            return VERSION + Base64.getEncoder().encodeToString(all);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Secrets cannot be encrypted on this machine.", e);
        }
    }

    public String decrypt(String encrypted, String owner) {
        if (!encrypted.startsWith(VERSION)) {
            throw new IllegalStateException("The secret of " + owner + " has an unknown form.");
        }
        byte[] all = Base64.getDecoder().decode(encrypted.substring(VERSION.length()));
        byte[] nonce = java.util.Arrays.copyOf(all, NONCE_BYTES);
        try {
            byte[] plain =
                    cipher(Cipher.DECRYPT_MODE, nonce, owner).doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
            return new String(plain, StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new IllegalStateException(
                    "The secret of " + owner + " does not fit the key in parley.secret.key. Give the key that it was"
                            + " stored with, or enter the credentials again.",
                    e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Secrets cannot be decrypted on this machine.", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String owner) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(settings.secretKey(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
