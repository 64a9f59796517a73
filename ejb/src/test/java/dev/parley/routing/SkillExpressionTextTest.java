package dev.parley.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.routing.engine.SkillExpression;
import dev.parley.routing.engine.SkillId;
import dev.parley.shared.RefusedException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RT-7 expressions of skills, as people write them")
class SkillExpressionTextTest {

    private static final Map<String, SkillId> SKILLS =
            Map.of("German", new SkillId(7), "French", new SkillId(8), "Social media", new SkillId(9));

    private static SkillExpression read(String text) {
        return SkillExpressionText.read(text, name -> Optional.ofNullable(SKILLS.get(name)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "German | {7}",
                "German >= 30 | {7} >= 30",
                "German >= 30 <= 80 | {7} >= 30 <= 80",
                "French and German | {7} and {8}",
                "German and (French or Social media >= 50) | {7} and ({8} or {9} >= 50)",
                "German or French and Social media | {7} or {8} and {9}",
                "\"Social media\" AND {7}>=1 | {7} >= 1 and {9}",
                "1=1 | 1=1",
                "1 = 1 or German | 1=1",
                "1=1 and German | {7}"
            })
    void anExpressionIsReadAndWritten(String written, String kept) {
        assertThat(read(written).text(SkillId::text)).isEqualTo(kept);
        assertThat(read(kept)).isEqualTo(read(written));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Klingon | There is no skill “Klingon”. Add it first, or mend its name.",
                "German and | A skill is missing at the end.",
                "and German | A skill is missing before “and”.",
                "(German | A bracket is opened and not closed.",
                "German) | “)” is not expected here: join skills by “and” or “or”, and close what was opened.",
                "German >= lots | A proficiency is a number from 0 to 100, not “lots”.",
                "German >= 101 | A proficiency is a number from 0 to 100, not “101”.",
                "German >= | A proficiency is a number from 0 to 100; it is missing at the end.",
                "German >= 60 <= 50 | Nobody is at least 60 and at most 50.",
                "German = 5 | “= 5” cannot be read. Write skills as in: German >= 30 and (French or Spanish >= 50)."
            })
    void whatCannotBeReadIsRefusedInWords(String written, String words) {
        assertThatThrownBy(() -> read(written))
                .isInstanceOf(RefusedException.class)
                .hasMessage(words);
    }

    @Test
    void whatWasKeptAndCannotBeReadAsksForNothingOfItsOwn() {
        assertThat(SkillExpressions.read("{7} >=")).isEmpty();
        assertThat(SkillExpressions.read(null)).isEmpty();
        assertThat(SkillExpressions.read("{7} or {8}")).contains(read("German or French"));
    }
}
