package dev.parley.channel;

import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountProfile;
import dev.parley.connector.api.Platform;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AccountTest {

    private static final String ADDRESS = "https://api.example.com";

    private static Account on(Platform platform) {
        return new Account(platform, "Acme", URI.create(ADDRESS), NOON);
    }

    private static AccountProfile profile(String id, String handle) {
        return new AccountProfile(id, handle, "Acme Inc.");
    }

    @ParameterizedTest
    @EnumSource(Platform.class)
    void anAccountComesBackAsItWasSet(Platform platform) {
        AccountDetails details = new AccountDetails(
                platform,
                "Acme",
                ADDRESS,
                "post",
                "enterprise",
                "900",
                "v25.0",
                "700",
                true,
                false,
                platform == Platform.APPLE_MESSAGES ? List.of("5f1c0a7e-1", "5f1c0a7e-2") : List.of());
        Account account = on(platform);
        account.change(details);
        assertThat(account.details()).isEqualTo(details);
    }

    @ParameterizedTest
    @CsvSource({"X, true", "FACEBOOK, true", "WHATSAPP, true", "APPLE_MESSAGES, false", "RSS, false"})
    void credentialsOfAnotherOneAreNoticedWherePlatformsTellWhoseTheyAre(Platform platform, boolean noticed) {
        Account account = on(platform);
        assertThat(account.isAnotherThan(profile("1", "acme"))).isFalse();
        account.isConfirmed(profile("1", "acme"));
        assertThat(account.isKnown()).isTrue();
        assertThat(account.isAnotherThan(profile("1", "acme"))).isFalse();
        assertThat(account.isAnotherThan(profile("2", "other"))).isEqualTo(noticed);
    }

    @Test
    void theBusinessesAtAppleStayWhatWasEntered() {
        Account account = on(Platform.APPLE_MESSAGES);
        account.belongsTo("5f1c0a7e-1,5f1c0a7e-2", "");
        account.isConfirmed(profile("acme-msp", "acme-msp"));
        assertThat(account.details().businesses()).containsExactly("5f1c0a7e-1", "5f1c0a7e-2");
        assertThat(account.identity()).isEqualTo("acme-msp");
    }

    @Test
    void feedsKeepTheAddressThatNobodyIsAskedFor() {
        assertThat(AccountDetails.fresh(Platform.RSS).keeping(ADDRESS).baseUrl())
                .isEqualTo(ADDRESS);
        assertThat(AccountDetails.fresh(Platform.X).keeping(ADDRESS).baseUrl()).isEqualTo("https://api.x.com");
    }
}
