package dev.parley.licensing;

import static dev.parley.licensing.Licences.ACCESS_SOCIAL;
import static dev.parley.licensing.Licences.FEATURE_SOCIAL;
import static dev.parley.support.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.licensing.LicenceReading.Good;
import dev.parley.licensing.LicenceReading.Refused;
import dev.parley.settings.TestSettings;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LicenceReaderTest {

    private final LicenceReader reader = new LicenceReader(ALicence.key(), Licences.KNOWN);

    private static ALicence aLicence() {
        return new ALicence().of(FEATURE_SOCIAL, 1).of(ACCESS_SOCIAL, 3);
    }

    private LicenceReading read(String text) {
        return reader.read(text.getBytes(StandardCharsets.UTF_8), NOON);
    }

    private String refusal(String text) {
        LicenceReading reading = read(text);
        assertThat(reading).isInstanceOf(Refused.class);
        return ((Refused) reading).words();
    }

    private LicenceFile file(String text) {
        LicenceReading reading = read(text);
        assertThat(reading).isInstanceOf(Good.class);
        return ((Good) reading).file();
    }

    @Test
    @DisplayName("RT-2 a signed file is read, also with the line ends of another system")
    void signed() {
        String text = aLicence().until("2027-01-31T00:00:00Z").text();
        assertThat(file(text).entries()).extracting(LicenceFile.Entry::count).containsExactly(1, 3);
        assertThat(file(text.replace("\n", "\r\n")).licensee()).isEqualTo("Harbor & Pine");
    }

    @Test
    @DisplayName("RT-2 a licence ends with its own date or with the file, whichever comes first")
    void ends() {
        LicenceFile file = file(new ALicence()
                .until("2027-01-31T00:00:00Z")
                .of(FEATURE_SOCIAL, 1, "2026-12-01T00:00:00Z")
                .of(ACCESS_SOCIAL, 1, "2028-01-01T00:00:00Z")
                .text());
        assertThat(file.entries())
                .extracting(file::endOf)
                .containsExactly(Instant.parse("2026-12-01T00:00:00Z"), Instant.parse("2027-01-31T00:00:00Z"));
    }

    @Test
    @DisplayName("RT-2 altered: any changed byte of the payload, and a signature of somebody else")
    void altered() {
        String text = aLicence().text();
        for (int at = 0; at < text.indexOf("-----SIGNATURE"); at += 7) {
            char other = text.charAt(at) == 'x' ? 'y' : 'x';
            String forged = text.substring(0, at) + other + text.substring(at + 1);
            assertThat(read(forged)).isInstanceOf(Refused.class);
        }
        assertThat(refusal(text.replace("\"count\": 3", "\"count\": 9"))).contains("altered after it was signed");
        assertThat(refusal(aLicence().signedBySomebodyElse().text())).contains("altered after it was signed");
        assertThat(refusal(text.substring(0, text.length() - 5))).contains("altered after it was signed");
    }

    @Test
    @DisplayName("RT-2 expired, for another product, an unknown name")
    void refused() {
        assertThat(refusal(aLicence().until("2026-08-31T00:00:00Z").text())).contains("expired on 31 August 2026");
        assertThat(refusal(aLicence().forProduct("Chatterbox").text())).contains("for “Chatterbox”, not for Parley");
        assertThat(refusal(aLicence().of("I3_FEATURE_TELEPATHY", 1).text())).contains("“I3_FEATURE_TELEPATHY”");
        assertThat(refusal(aLicence().of(ACCESS_SOCIAL, 1).text())).contains("twice");
        assertThat(refusal(new ALicence().text())).contains("none");
        assertThat(refusal(new ALicence().of(ACCESS_SOCIAL, -1).text())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "{}", "-----SIGNATURE-----\n", "{\"product\":\"Parley\"}"})
    @DisplayName("RT-2 not a licence file")
    void notALicence(String text) {
        assertThat(refusal(text)).startsWith("This is not a licence file");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}\n",
                "not json\n",
                "[]\n",
                "{\"product\": 7}\n",
                "{\"product\": \"Parley\", \"licensee\": \"A\", \"licenceId\": \"B\", \"issued\": \"today\", \"licences\": []}\n",
                "{\"product\": \"Parley\", \"licensee\": \"A\", \"licenceId\": \"B\", \"issued\": \"2026-01-01T00:00:00Z\","
                        + " \"licences\": [7]}\n"
            })
    @DisplayName("RT-2 what is signed and no licence is refused, too")
    void signedNonsense(String payload) {
        assertThat(refusal(new ALicence().sign(payload))).startsWith("This is not a licence file");
    }

    @Test
    @DisplayName("RT-2 nothing, bytes that are no text, and far too many of them")
    void bytes() {
        assertThat(refusal("")).contains("Choose a licence file");
        assertThat(reader.read(new byte[] {(byte) 0xC3, 0x28}, NOON)).isInstanceOf(Refused.class);
        assertThat(refusal("x".repeat(LicenceReader.LARGEST + 1))).contains("too large");
    }

    @Test
    @DisplayName("RT-2 the licence that comes with the product fits the key that comes with it")
    void development() {
        LicenceKeys keys = new LicenceKeys();
        keys.settings = TestSettings.of(Map.of());
        LicenceReading reading =
                new LicenceReader(keys.current(), Licences.KNOWN).read(keys.developmentLicence(), NOON);
        assertThat(reading).isInstanceOf(Good.class);
        assertThat(((Good) reading).file().entries())
                .extracting(LicenceFile.Entry::name)
                .hasSize(4);
    }

    @Test
    @DisplayName("RT-2 a wrong public key is told with how to mend it")
    void wrongKey() {
        assertThatThrownBy(() -> LicenceKey.parse("nonsense")).hasMessageContaining("parley.licence.key");
    }
}
