package dev.parley.intake.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class KeywordRateTest {

    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

    @Test
    @DisplayName("CH-8: posts of one minute are counted, wherever the minute begins")
    void aMinuteMayBeginAnywhere() {
        KeywordRate rate = new KeywordRate();
        for (int n = 0; n < 200; n++) {
            rate.add("late " + n, NOON.plusSeconds(50));
        }
        int most = 0;
        for (int n = 0; n < 101; n++) {
            most = Math.max(most, rate.add("early " + n, NOON.plusSeconds(70)));
        }
        assertThat(most).isEqualTo(301);
    }

    @Test
    @DisplayName("CH-8: catching up on hours is no flood")
    void manyPostsOfALongTimeAreFew() {
        KeywordRate rate = new KeywordRate();
        int most = 0;
        for (int n = 0; n < 5000; n++) {
            most = Math.max(most, rate.add("post " + n, NOON.plusSeconds(n)));
        }
        assertThat(most).isEqualTo(60);
    }

    @Test
    void aPostThatComesTwiceCountsOnce() {
        KeywordRate rate = new KeywordRate();
        rate.add("one", NOON);
        assertThat(rate.add("one", NOON)).isEqualTo(1);
    }

    @Property
    void theOrderInWhichAPageComesDoesNotMatter(@ForAll @IntRange(min = 1, max = 400) int posts) {
        KeywordRate forwards = new KeywordRate();
        KeywordRate backwards = new KeywordRate();
        int one = 0;
        int other = 0;
        for (int n = 0; n < posts; n++) {
            one = Math.max(one, forwards.add("p" + n, NOON.plusMillis(n * 150L)));
            int last = posts - 1 - n;
            other = Math.max(other, backwards.add("p" + last, NOON.plusMillis(last * 150L)));
        }
        assertThat(one).isEqualTo(other).isLessThanOrEqualTo(posts);
    }
}
