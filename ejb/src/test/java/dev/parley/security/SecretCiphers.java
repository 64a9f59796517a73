package dev.parley.security;

import dev.parley.settings.TestSettings;
import java.util.Map;

/** Ciphers for tests of other packages. */
public final class SecretCiphers {

    private SecretCiphers() {}

    public static SecretCipher forTests() {
        return new SecretCipher(
                TestSettings.of(Map.of("parley.secret.key", "MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=")));
    }
}
