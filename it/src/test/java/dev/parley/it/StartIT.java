package dev.parley.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.harness.Waiting;
import dev.parley.it.support.Node;
import dev.parley.it.support.Places;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A setting that is wrong stops the start, and the log says which one and how to mend it. */
class StartIT {

    @ParameterizedTest
    @CsvSource({
        "parley.secret.key, c2hvcnQ=, It must be 32 bytes in Base64",
        "parley.lease, soon, PT",
    })
    void aWrongSettingStopsTheStartWithItsNameAndAHint(String setting, String value, String hint) {
        String name = "start-" + setting.substring(setting.lastIndexOf('.') + 1);
        try (Node node = Node.plan(name)
                .database(Places.embedded(name))
                .setting(setting, value)
                .start()) {
            Waiting.until(
                    "the log names " + setting,
                    Duration.ofMinutes(2),
                    () -> node.logText().contains("The setting " + setting));
            Waiting.until(
                    "the start has failed",
                    Duration.ofMinutes(1),
                    () -> node.logText().contains("Exception while loading the app"));
            assertThat(node.logText().lines().filter(line -> line.contains("The setting " + setting)))
                    .first()
                    .asString()
                    .contains(hint)
                    .doesNotContain("MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE=");
            assertThat(node.status("/app/login")).isNotEqualTo(200);
        }
    }
}
