package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.Webhook.BO;
import static dev.parley.connector.whatsapp.Webhook.META;
import static dev.parley.connector.whatsapp.Webhook.change;
import static dev.parley.connector.whatsapp.Webhook.message;
import static dev.parley.connector.whatsapp.Webhook.only;
import static dev.parley.connector.whatsapp.Webhook.post;
import static dev.parley.connector.whatsapp.Webhook.readAll;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.MarketingWish;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Meta pushes beside what customers write: deliveries, notices, and what cannot be read. */
class WebhookReportsTest {

    @ParameterizedTest
    @CsvSource({"sent, SENT", "delivered, DELIVERED", "read, READ"})
    void howFarAMessageHasCome(String word, DeliveryState state) {
        assertThat(
                        only(
                                change(
                                        "messages",
                                        META + ",\"statuses\":[{\"id\":\"wamid.B\",\"status\":\"" + word
                                                + "\",\"timestamp\":\"5\",\"recipient_id\":\"4917\",\"biz_opaque_callback_data\":\"outbox:1\",\"conversation\":{\"id\":\"c1\",\"origin\":{\"type\":\"utility\"}},\"pricing\":{\"billable\":true,\"pricing_model\":\"PMP\",\"type\":\"regular\",\"category\":\"utility\"}}]")))
                .isInstanceOfSatisfying(Delivery.class, delivery -> {
                    assertThat(delivery.state()).isEqualTo(state);
                    assertThat(delivery.reference()).isEqualTo("outbox:1");
                    assertThat(delivery.facts())
                            .containsEntry("whatsappPricingCategory", "utility")
                            .containsEntry("whatsappBillable", "true")
                            .containsEntry("whatsappConversationId", "c1");
                });
    }

    @Test
    void aFailureSaysWhy() {
        assertThat(
                        only(
                                change(
                                        "messages",
                                        META
                                                + ",\"statuses\":[{\"id\":\"wamid.B\",\"status\":\"failed\",\"timestamp\":\"5\",\"errors\":[{\"code\":131047,\"title\":\"Re-engagement\"}]}]")))
                .isInstanceOfSatisfying(Delivery.class, delivery -> {
                    assertThat(delivery.state()).isEqualTo(DeliveryState.FAILED);
                    assertThat(delivery.problem().orElseThrow().code()).isEqualTo("whatsapp.window-closed");
                });
    }

    @Test
    void whoStoppedMarketingAtThePlatformIsTold() {
        FetchedPage told = change(
                "messages",
                META
                        + ",\"statuses\":[{\"id\":\"wamid.B\",\"status\":\"failed\",\"timestamp\":\"5\",\"recipient_id\":\"4917\",\"errors\":[{\"code\":131050,\"title\":\"Stopped\"}]}]");
        assertThat(told.changes())
                .hasSize(2)
                .hasAtLeastOneElementOfType(Delivery.class)
                .contains(new MarketingWish(new Author("4917", "", "", "", -1), false, Instant.ofEpochSecond(5)));
    }

    @ParameterizedTest
    @CsvSource({"stop, false", "resume, true"})
    void whetherMarketingIsWanted(String value, boolean wanted) {
        assertThat(only(change("user_preferences", META + preference("marketing_messages", value))))
                .isInstanceOfSatisfying(MarketingWish.class, wish -> {
                    assertThat(wish.person().platformId()).isEqualTo("4917");
                    assertThat(wish.wanted()).isEqualTo(wanted);
                    assertThat(wish.at()).isEqualTo(Instant.ofEpochSecond(7));
                });
    }

    @ParameterizedTest
    @CsvSource({"marketing_messages, perhaps", "newsletters, stop"})
    void anotherWishIsCountedAndKept(String category, String value) {
        assertThat(change("user_preferences", META + preference(category, value))
                        .unreadable())
                .extracting(Unreadable::kind)
                .containsExactly("unknown-preference");
    }

    private static String preference(String category, String value) {
        return ",\"user_preferences\":[{\"wa_id\":\"4917\",\"detail\":\"…\",\"category\":\"" + category
                + "\",\"value\":\"" + value + "\",\"timestamp\":7}]";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message_template_status_update|\"event\":\"REJECTED\",\"message_template_name\":\"a\",\"reason\":\"SCAM\"|whatsapp.template-status-rejected|NONE",
                "message_template_quality_update|\"new_quality_score\":\"RED\",\"message_template_name\":\"a\"|whatsapp.template-quality-red|NONE",
                "phone_number_quality_update|\"display_phone_number\":\"1\",\"event\":\"FLAGGED\",\"current_limit\":\"TIER_10K\"|whatsapp.number-quality-flagged|NONE",
                "account_update|\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"DISABLE\"}|whatsapp.account-disabled-update|SENDING_STOPS",
                "account_update|\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"SCHEDULE_FOR_DISABLE\"}|whatsapp.account-disabled-update|NONE",
                "account_update|\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"REINSTATE\"}|whatsapp.account-disabled-update|SENDING_GOES_ON",
                "account_update|\"event\":\"ACCOUNT_VIOLATION\",\"violation_info\":{\"violation_type\":\"SCAM\"}|whatsapp.account-account-violation|NONE",
                "account_update|\"event\":\"ACCOUNT_RESTRICTION\",\"restriction_info\":[{\"restriction_type\":\"RESTRICTED_CUSTOMER_INITIATED_MESSAGING\"}]|whatsapp.account-account-restriction|SENDING_STOPS",
                "account_review_update|\"decision\":\"APPROVED\"|whatsapp.account-review-approved|NONE",
                "account_alerts|\"alert_type\":\"OBA_APPROVED\"|whatsapp.account-alert-oba-approved|NONE",
                "security|\"event\":\"PIN_CHANGED\"|whatsapp.security-pin-changed|NONE"
            })
    void noticesOfTheAccount(String field, String value, String code, AccountNotice.Effect effect) {
        assertThat(only(change(field, value))).isInstanceOfSatisfying(AccountNotice.class, notice -> {
            assertThat(notice.code()).isEqualTo(code);
            assertThat(notice.effect()).isEqualTo(effect);
            assertThat(notice.words()).isNotBlank();
            assertThat(notice.at()).isEqualTo(Instant.ofEpochSecond(1_788_250_000));
        });
    }

    @Test
    void whatTheBusinessWroteInItsApp() {
        FetchedPost post = change(
                        "smb_message_echoes",
                        META
                                + ",\"message_echoes\":[{\"from\":\"4930\",\"to\":\"4917\",\"id\":\"e1\",\"timestamp\":\"5\",\"type\":\"text\",\"text\":{\"body\":\"On it\"}}]")
                .posts()
                .get(0);
        assertThat(post.author().platformId()).isEqualTo("901");
        assertThat(post.counterpart().platformId()).isEqualTo("4917");
        assertThat(post.threadKey()).isEqualTo("4917");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"text\",\"id\":null|missing-id",
                "\"type\":\"text\",\"timestamp\":\"soon\"|bad-time",
                "\"type\":\"system\",\"system\":{\"type\":\"other\"}|system-message"
            })
    void whatCannotBeReadIsCounted(String members, String kind) {
        assertThat(message(members).unreadable()).extracting(Unreadable::kind).containsExactly(kind);
    }

    @Test
    void otherFieldsAndRubbishAreCounted() {
        assertThat(change("history", "\"x\":1").unreadable())
                .extracting(Unreadable::kind)
                .containsExactly("unhandled-field");
        for (String raw : List.of("", "[]", "{\"object\":\"page\"}")) {
            assertThat(readAll(raw).get(0).page().unreadable()).hasSize(1);
            assertThat(readAll(raw).get(0).page().payloads()).containsExactly(raw);
        }
        assertThat(readAll("{\"object\":\"whatsapp_business_account\",\"entry\":[]}"))
                .isEmpty();
    }

    @Test
    void oneBadMessageDoesNotHideTheOthers() {
        FetchedPage page = change(
                "messages",
                META + BO
                        + ",\"messages\":[5,{\"type\":\"text\"},{\"from\":\"4917\",\"id\":\"a\",\"timestamp\":\"1\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]");
        assertThat(page.posts()).hasSize(1);
        assertThat(page.unreadable()).hasSize(1);
    }
}
