package dev.parley.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How an account's name stands in the address that a platform pushes to (IN-2). */
class HookAddressesTest {

    @ParameterizedTest
    @CsvSource({
        "Harbor & Pine, harbor-pine",
        "Café Crème, cafe-creme",
        "'  (Outlet) ', outlet",
        "Apple Messages, apple-messages",
        "東京, 東京",
        "'&&', ''"
    })
    void aNameIsWrittenAsPeopleWouldTypeIt(String name, String word) {
        assertThat(HookAddresses.word(name)).isEqualTo(word);
    }

    @Test
    void anIdIsTakenAsItStandsAndWhatFollowsIsLeft() {
        HookAddresses addresses = new HookAddresses();
        assertThat(addresses.accountAt("/1234/message")).hasValue(1234);
        assertThat(addresses.accountAt("/1234")).hasValue(1234);
    }

    @Test
    void otherAddressesMeanNobody() {
        HookAddresses addresses = new HookAddresses();
        assertThat(addresses.accountAt("")).isEmpty();
        assertThat(addresses.accountAt("/")).isEmpty();
        assertThat(addresses.accountAt("/apple-messages")).isEmpty();
        assertThat(addresses.accountAt("/telegraph/harbor-pine")).isEmpty();
        assertThat(addresses.accountAt("/1234567890123456789")).isEmpty();
    }
}
