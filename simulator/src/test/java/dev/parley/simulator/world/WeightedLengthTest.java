package dev.parley.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.twitter.twittertext.TwitterTextParser;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightedLengthTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain words",
                "naïve café",
                "日本語",
                "👍 ok",
                "👩‍👩‍👧 family",
                "👍🏽 tone",
                "see https://example.com/a/very/long/path?with=query now",
                "شكرا",
                "☝🏽 and ✌🏿",
                "©️ ®️ ™️ ❤️ ☺️",
                "© ® ™ 1 #",
                "1️⃣ #️⃣",
                "see acme.com now",
                "see acme.com/help?a=1, or www.acme.co.uk.",
                "ACME.COM",
                "acme.com and https://acme.com/x",
                "e.g. this... and 3.50",
                "ada@acme.com",
                "a.b.c.acme.com:8080/x/",
                "https://acme.example.org/path).",
                "“quotes” – dash"
            })
    void countsAsTheOriginalDoes(String text) {
        assertThat(WeightedLength.of(text)).isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
    }

    @Property(tries = 300)
    void countsLettersOfAnyWeightAsTheOriginalDoes(
            @ForAll
                    @StringLength(min = 1, max = 60)
                    @CharRange(from = 'a', to = 'z')
                    @CharRange(from = 'А', to = 'я')
                    @CharRange(from = 'ぁ', to = 'ん')
                    String text) {
        assertThat(WeightedLength.of(text)).isEqualTo(TwitterTextParser.parseTweet(text).weightedLength);
    }
}
