package dev.parley.connector.x;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.AccountAccess.Option;
import dev.parley.connector.api.LiveStream;
import dev.parley.connector.api.PlatformException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilteredStreamTest {

    private final XFixture x = new XFixture();

    @AfterEach
    void stop() {
        x.close();
    }

    /** X documents no others for the stream (WIRE 1.1). */
    @ParameterizedTest
    @ValueSource(strings = {"post", "tweet"})
    void theStreamIsAskedForInTheOldNames(String dialect) throws PlatformException {
        x.with(Option.DIALECT, dialect).server.answers(200, "");
        x.session().facet(LiveStream.class).orElseThrow().open().close();
        assertThat(x.server.request(0).query())
                .containsKey("tweet.fields")
                .doesNotContainKey("post.fields")
                .extractingByKey("expansions")
                .asString()
                .contains("referenced_tweets.id");
    }

    @Test
    void aTagLeadsBackToAllItsKeys() {
        assertThat(StreamRules.keysOf("parley-7")).containsExactly("7");
        assertThat(StreamRules.keysOf("parley-7+8")).containsExactly("7", "8");
        assertThat(StreamRules.keysOf("acme-en")).isEmpty();
    }
}
