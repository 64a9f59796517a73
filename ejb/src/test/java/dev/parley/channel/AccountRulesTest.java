package dev.parley.channel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.channel.AccountRules.Known;
import dev.parley.connector.api.AccountAccess.Credential;
import dev.parley.connector.api.Platform;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountRulesTest {

    private static final Known NEW = new Known(false, false, Set.of());
    private static final Set<Credential> TOKEN = Set.of(Credential.USER_TOKEN);

    private static AccountDetails onX(String name, String url, String dialect, String plan, String clientId) {
        return new AccountDetails(Platform.X, name, url, dialect, plan, clientId, "", "", false, true, List.of());
    }

    private static AccountDetails onMeta(Platform platform, String app, String business, String version) {
        return new AccountDetails(
                platform, "Acme", "https://graph.facebook.com", "", "", app, version, business, false, true, List.of());
    }

    private static AccountDetails atApple(String provider, String... businesses) {
        return new AccountDetails(
                Platform.APPLE_MESSAGES,
                "Acme",
                "https://mspgw.push.apple.com/v1",
                "",
                "",
                "",
                "",
                provider,
                false,
                true,
                List.of(businesses));
    }

    private static AccountDetails at(String url) {
        return onX("Acme", url, "post", "self-serve", "");
    }

    private static List<String> refused(AccountDetails details, Set<Credential> entered, Known known) {
        return AccountRules.problems(details, entered, known).stream()
                .map(FieldProblem::field)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://api.x.com",
                "https://proxy.example.com:8443/x",
                "http://localhost:8080/simulator/x",
                "http://127.0.0.1:9",
                "http://[::1]:8080/x"
            })
    void anAddressIsHttpsOrOnThisMachine(String url) {
        assertThat(refused(at(url), TOKEN, NEW)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "api.x.com",
                "http://api.x.com",
                "http://localhost.example.com",
                "https://user:pass@api.x.com",
                "https://api.x.com?a=b",
                "https://api.x.com#a",
                "ftp://api.x.com",
                "https:///x",
                "https://a b"
            })
    void anyOtherAddressIsRefused(String url) {
        assertThat(refused(at(url), TOKEN, NEW)).containsExactly("base-url");
    }

    @Test
    void anAccountNeedsANameOfItsOwn() {
        AccountDetails nameless = onX(" ", "https://api.x.com", "post", "self-serve", "");
        assertThat(refused(nameless, TOKEN, NEW)).containsExactly("name");
        assertThat(refused(at("https://api.x.com"), TOKEN, new Known(true, false, Set.of())))
                .containsExactly("name");
    }

    @Test
    void anAccountNeedsAUserTokenOrAllOfOAuth1() {
        AccountDetails details = at("https://api.x.com");
        assertThat(refused(details, Set.of(Credential.APP_BEARER), NEW)).containsExactly("secret-user-token");
        assertThat(refused(details, Set.of(Credential.CONSUMER_KEY, Credential.CONSUMER_SECRET), NEW))
                .containsExactly("secret-oauth1-token", "secret-oauth1-token-secret");
        assertThat(refused(
                        details,
                        Set.of(
                                Credential.CONSUMER_KEY,
                                Credential.CONSUMER_SECRET,
                                Credential.OAUTH1_TOKEN,
                                Credential.OAUTH1_TOKEN_SECRET),
                        NEW))
                .isEmpty();
    }

    @Test
    void whatIsStoredNeedsNotBeEnteredAgain() {
        assertThat(refused(at("https://api.x.com"), Set.of(), new Known(false, false, TOKEN)))
                .isEmpty();
    }

    @Test
    void whatIsStoredIsNeverSentToAnotherAddress() {
        Known moved = new Known(false, true, Set.of(Credential.USER_TOKEN, Credential.APP_BEARER));
        assertThat(refused(at("https://other.example.com"), TOKEN, moved)).containsExactly("secret-app-bearer");
        assertThat(refused(
                        at("https://other.example.com"), Set.of(Credential.USER_TOKEN, Credential.APP_BEARER), moved))
                .isEmpty();
    }

    @Test
    void aTestAccountHasNoChannelInProduction() {
        AccountDetails test = at("https://api.x.com").in(ChannelMode.TEST, false);
        assertThat(refused(test, TOKEN, NEW)).isEmpty();
        Known used = new Known(false, false, TOKEN, List.of("Care on X"));
        assertThat(AccountRules.problems(test, TOKEN, used)).singleElement().satisfies(problem -> {
            assertThat(problem.field()).isEqualTo("account-mode");
            assertThat(problem.words()).contains("Care on X");
        });
        assertThat(refused(at("https://api.x.com"), TOKEN, used)).isEmpty();
    }

    @Test
    void aRefreshTokenNeedsItsClient() {
        Set<Credential> entered = Set.of(Credential.USER_TOKEN, Credential.REFRESH_TOKEN);
        assertThat(refused(at("https://api.x.com"), entered, NEW)).containsExactly("client-id");
        AccountDetails withClient = onX("Acme", "https://api.x.com", "post", "self-serve", "abc");
        assertThat(refused(withClient, entered, NEW)).isEmpty();
    }

    @Test
    void dialectAndPlanAreKnownOnes() {
        AccountDetails odd = onX("Acme", "https://api.x.com", "toot", "free", "");
        assertThat(refused(odd, TOKEN, NEW)).containsExactly("dialect", "plan");
    }

    @Test
    void anAccountAtMetaNeedsItsAppItsTokenAndWhatSecuresPushes() {
        Set<Credential> all = Set.of(Credential.USER_TOKEN, Credential.APP_SECRET, Credential.VERIFY_TOKEN);
        assertThat(refused(onMeta(Platform.FACEBOOK, "900000000000001", "", "v25.0"), all, NEW))
                .isEmpty();
        assertThat(refused(onMeta(Platform.FACEBOOK, "acme", "", "25"), Set.of(), NEW))
                .containsExactly("client-id", "api-version", "secret-app-secret", "secret-verify-token");
        assertThat(refused(onMeta(Platform.FACEBOOK, "900000000000001", "", ""), all, NEW))
                .isEmpty();
    }

    @Test
    void anAccountOnWhatsAppNeedsItsBusinessAccountToo() {
        Set<Credential> all = Set.of(Credential.USER_TOKEN, Credential.APP_SECRET, Credential.VERIFY_TOKEN);
        assertThat(refused(onMeta(Platform.WHATSAPP, "700100200300400", "900100200300400", ""), all, NEW))
                .isEmpty();
        assertThat(AccountRules.problems(onMeta(Platform.WHATSAPP, "700100200300400", "Acme Inc.", ""), all, NEW))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.field()).isEqualTo("business-id");
                    assertThat(problem.words()).contains("digits only").contains("Meta's business settings");
                });
    }

    @Test
    void anAccountAtAppleNeedsItsProviderItsBusinessesAndItsSecret() {
        Set<Credential> secret = Set.of(Credential.MESSAGING_SECRET);
        assertThat(refused(atApple("acme-msp", "5f1c0a7e-0000-4000-8000-00000000a001"), secret, NEW))
                .isEmpty();
        assertThat(refused(atApple(" "), Set.of(), NEW))
                .containsExactly("business-id", "businesses", "secret-messaging-secret");
        assertThat(refused(atApple("acme-msp", "urn:biz:5f1c0a7e"), secret, NEW))
                .containsExactly("businesses");
        assertThat(refused(atApple("acme-msp", "5f1c0a7e-1", "5F1C0A7E-1"), secret, NEW))
                .containsExactly("businesses");
    }

    @Test
    void anAccountOfFeedsNeedsANameOnly() {
        AccountDetails fresh = AccountDetails.fresh(Platform.RSS);
        assertThat(refused(fresh, Set.of(), NEW)).containsExactly("name");
    }
}
