package dev.parley.workforce;

import dev.parley.settings.ParleySettings;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Base64;
import java.util.Map;

/**
 * Hashes and checks passwords (SE-1): PBKDF2 with HMAC-SHA-512, a salt of 32 bytes and as many rounds as
 * {@link ParleySettings#passwordRounds} says. The hash carries its own parameters, so they can be raised later without a
 * reset.
 */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    static final int LONGEST = 256;

    private static final int SALT_BYTES = 32;

    @Inject
    ParleySettings settings;

    @Inject
    Pbkdf2PasswordHash pbkdf2;

    /**
     * Fits no password that anybody could find. Checked when there is no such user, so that the answer takes as long as
     * for a known one.
     */
    private String nobodys;

    @PostConstruct
    void prepare() {
        String rounds = String.valueOf(settings.passwordRounds());
        pbkdf2.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", ALGORITHM,
                "Pbkdf2PasswordHash.Iterations", rounds,
                "Pbkdf2PasswordHash.SaltSizeBytes", String.valueOf(SALT_BYTES)));
        nobodys = String.join(":", ALGORITHM, rounds, zeros(), zeros());
    }

    /** The text to store; the password itself is not kept. */
    public String hash(char[] password) {
        return pbkdf2.generate(password);
    }

    /** Whether the password belongs to the stored hash; an over-long one never does. */
    boolean fits(char[] password, String hash) {
        return password.length <= LONGEST && pbkdf2.verify(password, hash);
    }

    /** Takes as long as a real check. */
    void checkNobody(char[] password) {
        fits(password, nobodys);
    }

    private static String zeros() {
        return Base64.getEncoder().encodeToString(new byte[SALT_BYTES]);
    }
}
