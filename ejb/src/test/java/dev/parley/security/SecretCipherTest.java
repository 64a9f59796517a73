package dev.parley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.settings.TestSettings;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SecretCipherTest {

    private final SecretCipher cipher = with("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");

    private static SecretCipher with(String key) {
        return new SecretCipher(TestSettings.of(Map.of("parley.secret.key", key)));
    }

    @Property(tries = 100)
    void whatIsEncryptedCanBeReadAgain(@ForAll String text) {
        String valid = new String(
                text.getBytes(java.nio.charset.StandardCharsets.UTF_8), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(cipher.decrypt(cipher.encrypt(valid, "account 1"), "account 1"))
                .isEqualTo(valid);
    }

    @Test
    void theSameSecretLooksDifferentEachTime() {
        assertThat(cipher.encrypt("token", "account 1"))
                .isNotEqualTo(cipher.encrypt("token", "account 1"))
                .doesNotContain("token");
    }

    @Test
    void aSecretCopiedToAnotherAccountDoesNotOpen() {
        String secret = cipher.encrypt("token", "account 1");

        assertThatThrownBy(() -> cipher.decrypt(secret, "account 2")).hasMessageContaining("account 2");
    }

    @Test
    void anotherKeyIsNamedAsTheReason() {
        String secret = cipher.encrypt("token", "account 1");
        SecretCipher other = with("OTg3NjU0MzIxMDk4NzY1NDMyMTA5ODc2NTQzMjEwOTg=");

        assertThatThrownBy(() -> other.decrypt(secret, "account 1")).hasMessageContaining("parley.secret.key");
    }
}
