package dev.parley.connector.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.feeds.FeedMark.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FeedMarkTest {

    private static final Instant NOW = Instant.parse("2026-09-01T10:00:00Z");

    @Property
    void comesBackAsItWasWritten(
            @ForAll String etag,
            @ForAll String modified,
            @ForAll @IntRange(max = 50) int items,
            @ForAll boolean given) {
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < items; i++) {
            seen.put(Fingerprint.brief("key" + i), Fingerprint.brief(etag + i));
        }
        FeedMark mark = new FeedMark(
                "https://feeds.example/a?b=c;d",
                validUtf16(etag),
                validUtf16(modified),
                Optional.of(NOW),
                Optional.empty(),
                new FeedWish(Duration.ofMinutes(items), Set.of(items % 12, 23), Set.of("tuesday", "sunday")),
                new Trouble("feeds.busy", items, Optional.of(NOW), given),
                seen);
        assertThat(FeedMark.parse(mark.toText())).isEqualTo(mark);
    }

    /** Half characters do not survive any encoding. */
    private static String validUtf16(String text) {
        return text.replaceAll("[\\ud800-\\udfff]", "");
    }

    @Test
    void whatCannotBeReadCountsAsNew() {
        assertThat(FeedMark.parse("next=soon;wait=long;hours=x;times=many;items=x;etag=%zz;nonsense"))
                .isEqualTo(FeedMark.NEW);
    }

    @Test
    void onlyTheLastFingerprintsAreKept() {
        Map<String, String> seen = new LinkedHashMap<>();
        for (int i = 0; i < FeedMark.MOST_ITEMS + 10; i++) {
            seen.put("k" + i, "c");
        }
        FeedMark mark = new FeedMark("", "", "", Optional.empty(), Optional.of(NOW), FeedWish.NONE, Trouble.NONE, seen);
        assertThat(mark.items())
                .hasSize(FeedMark.MOST_ITEMS)
                .doesNotContainKey("k9")
                .containsKey("k10");
    }
}
