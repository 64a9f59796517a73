package dev.parley.connector.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.connector.api.Secret;
import dev.parley.connector.kit.HttpCall.Body;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialGuardTest {

    private static final HttpAnswer FINE = new HttpAnswer(200, Map.of(), new byte[0], Instant.EPOCH, Duration.ZERO);

    private static CredentialGuard guard(String base) {
        return new CredentialGuard(call -> FINE, URI.create(base), HttpSettings.hosts("media.example, other.example"));
    }

    private static HttpCall withToken(String uri) {
        return HttpCall.get(URI.create(uri)).authorizedBy(Secret.of("Bearer hush"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.example/2/x", "https://API.example:443/", "https://media.example/1.png"})
    void letsCredentialsGoToTrustedHosts(String uri) throws HttpFailure {
        assertThat(guard("https://api.example").send(withToken(uri))).isSameAs(FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "https://api.example.evil.example/",
                "https://api.example@evil.example/",
                "https://user@api.example/",
                "http://api.example/",
                "http://media.example/"
            })
    void keepsCredentialsFromAllOthers(String uri) {
        assertThatThrownBy(() -> guard("https://api.example").send(withToken(uri)))
                .isInstanceOfSatisfying(
                        HttpFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.REFUSED_HOST))
                .hasMessageNotContaining("hush");
    }

    @Test
    void allowsPlainHttpWhereTheAccountItselfUsesIt() throws HttpFailure {
        assertThat(guard("http://127.0.0.1:8080").send(withToken("http://127.0.0.1:8080/2/x")))
                .isSameAs(FINE);
    }

    @Test
    void aFormWithASecretCountsAsCredentials() {
        HttpCall call = new HttpCall(
                "POST", URI.create("https://evil.example/"), Optional.empty(), Optional.of(Body.secretForm("a=b")));
        assertThatThrownBy(() -> guard("https://api.example").send(call)).isInstanceOf(HttpFailure.class);
    }

    @Test
    void anythingMayBeFetchedWithoutCredentials() throws HttpFailure {
        assertThat(guard("https://api.example").send(HttpCall.get(URI.create("https://any.example/"))))
                .isSameAs(FINE);
    }

    @Test
    void readsAListOfHosts() {
        assertThat(HttpSettings.hosts(" A.example,b.example  c.example ,"))
                .isEqualTo(Set.of("a.example", "b.example", "c.example"));
    }
}
