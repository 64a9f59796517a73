package dev.parley.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.api.Platform;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("OB-2: how a writing of unknown outcome is dealt with")
class UncertaintyTest {

    @ParameterizedTest
    @CsvSource({
        "X,PUBLIC,PT20S,2",
        "X,PRIVATE,PT20S,2",
        "FACEBOOK,PUBLIC,PT20S,2",
        "FACEBOOK,PRIVATE,PT2M,2",
        "WHATSAPP,PRIVATE,PT2M,2",
        "APPLE_MESSAGES,PRIVATE,PT0S,2147483647"
    })
    void itIsSentOnceMoreAtMostUnlessThatIsHarmless(
            Platform platform, Visibility visibility, Duration look, int mostAttempts) {
        assertThat(Uncertainty.of(platform, visibility)).isEqualTo(new Uncertainty(look, mostAttempts));
    }
}
