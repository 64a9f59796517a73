package dev.parley.connector.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LenientObjectTest {

    private static LenientObject read(String json) {
        return LenientObject.parse(json).orElseThrow();
    }

    @Test
    void anIdMayBeANumberOrAString() {
        assertThat(read("{\"id\":2100000000000000001}").text("id")).isEqualTo("2100000000000000001");
        assertThat(read("{\"id\":\"21\"}").text("id")).isEqualTo("21");
    }

    @Test
    void theFirstNameThatIsThereCounts() {
        LenientObject object = read("{\"note_tweet\":{\"text\":\"old\"},\"note_post\":null}");
        assertThat(object.object("note_post", "note_tweet").text("text")).isEqualTo("old");
    }

    @Test
    void whatIsMissingNullOrOfTheWrongTypeIsAbsent() {
        LenientObject object = read("{\"a\":null,\"b\":[1],\"c\":\"x\",\"d\":{}}");
        assertThat(object.text("a", "b", "d", "z")).isEmpty();
        assertThat(object.object("c").isEmpty()).isTrue();
        assertThat(object.objects("c", "b")).isEmpty();
        assertThat(object.texts("b")).containsExactly("1");
        assertThat(object.number("c")).isEmpty();
        assertThat(object.instant("c")).isEmpty();
        assertThat(object.has("a")).isFalse();
        assertThat(object.isTrue("c")).isFalse();
    }

    @Test
    void aTimeMayBeIsoOrMilliseconds() {
        Instant time = Instant.parse("2026-09-01T10:00:00Z");
        assertThat(read("{\"t\":\"2026-09-01T10:00:00.000Z\"}").instant("t")).contains(time);
        assertThat(read("{\"t\":\"2026-09-01T12:00:00+02:00\"}").instant("t")).contains(time);
        assertThat(read("{\"t\":\"" + time.toEpochMilli() + "\"}").instant("t")).contains(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "{\"a\":", "[]", "7", "{\"a\" 1}", "null"})
    void whatIsNoObjectIsEmpty(String text) {
        assertThat(LenientObject.parse(text)).isEmpty();
    }

    @Test
    void deepNestingDoesNoHarm() {
        assertThat(LenientObject.parse("{\"a\":" + "[".repeat(100_000))).isEmpty();
    }

    @Test
    void showsNoValues() {
        assertThat(read("{\"text\":\"hush\"}").toString()).doesNotContain("hush");
    }
}
