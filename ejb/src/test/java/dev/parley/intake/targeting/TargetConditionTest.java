package dev.parley.intake.targeting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.workforce.InteractionType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RT-7: which posts a rule concerns")
class TargetConditionTest {

    @ParameterizedTest
    @CsvSource({
        "help, '@help my lamp is dark', true",
        "@help, 'my lamp, @HELP, is dark', true",
        "help, '@helpdesk my lamp is dark', false",
        "help, 'mail me@help', false",
        "sales, 'no handle at all', true",
        "page-7, 'no handle at all', false"
    })
    void whatIsWrittenToAHandleMentionsItOrCameThroughIt(String addressed, String text, boolean fits) {
        TargetCondition condition = new TargetCondition(null, addressed, "");
        assertThat(condition.fits(InteractionType.SOCIAL_CONVERSATION, "sales", text))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
        "SOCIAL_DIRECT_MESSAGE, 'an urgent refund', false",
        "SOCIAL_CONVERSATION, 'an urgent refund', true",
        "SOCIAL_CONVERSATION, 'URGENT!', true",
        "SOCIAL_CONVERSATION, 'not urgently', false"
    })
    void typeAndOneOfTheWords(InteractionType type, String text, boolean fits) {
        TargetCondition condition = new TargetCondition(InteractionType.SOCIAL_CONVERSATION, "", "urgent, refund now");
        assertThat(condition.fits(type, "", text)).isEqualTo(fits);
    }

    @Test
    void aRuleWithoutConditionsFitsEverything() {
        TargetRule rule = new TargetRule(1, 0);
        rule.change(TargetDraft.NEW, null, null);
        assertThat(rule.condition().fits(InteractionType.SOCIAL_DIRECT_MESSAGE, "", ""))
                .isTrue();
    }

    @Test
    void aRuleInWords() {
        TargetDraft draft = new TargetDraft(
                InteractionType.SOCIAL_DIRECT_MESSAGE, "help", "refund, money back", 7L, 40, "1=1", "noor", 60);
        assertThat(TargetText.when(draft)).isEqualTo("Direct messages to help with “refund” or “money back”");
        assertThat(TargetText.then(draft, "Billing", "Noor"))
                .isEqualTo("To Billing, priority 40, any agent with capacity, for Noor, for up to 60 s");
    }
}
