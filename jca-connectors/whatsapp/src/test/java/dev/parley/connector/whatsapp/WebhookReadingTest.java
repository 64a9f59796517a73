package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPage.Unreadable;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PlatformChange.AccountNotice;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformChange.Delivery;
import dev.parley.connector.api.PlatformChange.DeliveryState;
import dev.parley.connector.api.PlatformChange.Edited;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.Reaction;
import dev.parley.connector.api.PushReader.PushedPart;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Meta pushes, kind by kind. */
class WebhookReadingTest {

    private static final String META =
            "\"metadata\":{\"display_phone_number\":\"4930\",\"phone_number_id\":\"901\"},\"messaging_product\":\"whatsapp\"";
    private static final String BO = ",\"contacts\":[{\"profile\":{\"name\":\"Bo\"},\"wa_id\":\"4917\"}]";

    private static List<PushedPart> readAll(String raw) {
        return new WebhookReader(WhatsAppFixture.NOW).read(raw);
    }

    private static FetchedPage change(String field, String value) {
        List<PushedPart> parts = readAll(
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"900\",\"time\":1788250000,\"changes\":[{\"field\":\""
                        + field + "\",\"value\":{" + value + "}}]}]}");
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).source()).isEqualTo(value.contains("metadata") ? "901" : "900");
        return parts.get(0).page();
    }

    private static FetchedPage message(String members) {
        return change(
                "messages",
                META + BO + ",\"messages\":[{\"from\":\"4917\",\"id\":\"wamid.A\",\"timestamp\":\"1788250000\","
                        + members + "}]");
    }

    private static FetchedPost post(String members) {
        FetchedPage page = message(members);
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.posts()).hasSize(1);
        return page.posts().get(0);
    }

    private static PlatformChange only(FetchedPage page) {
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.posts()).isEmpty();
        assertThat(page.changes()).hasSize(1);
        return page.changes().get(0);
    }

    @Test
    void aText() {
        FetchedPost post = post(
                "\"type\":\"text\",\"text\":{\"body\":\"Hi 👋\"},\"context\":{\"id\":\"wamid.P\",\"forwarded\":true}");
        assertThat(post.text()).isEqualTo("Hi 👋");
        assertThat(post.author().platformId()).isEqualTo("4917");
        assertThat(post.author().displayName()).isEqualTo("Bo");
        assertThat(post.inReplyTo()).isEqualTo("wamid.P");
        assertThat(post.source()).isEqualTo("901");
        assertThat(post.createdAt()).isEqualTo(Instant.ofEpochSecond(1_788_250_000));
        assertThat(post.attributes()).containsEntry("whatsappForwarded", "true");
    }

    @Test
    void millisecondsAreTimesToo() {
        FetchedPage page = change(
                "messages",
                META + BO
                        + ",\"messages\":[{\"from\":\"4917\",\"id\":\"a\",\"timestamp\":1788250000123,\"type\":\"text\",\"text\":{\"body\":\"x\"}}]");
        assertThat(page.posts().get(0).createdAt()).isEqualTo(Instant.ofEpochMilli(1_788_250_000_123L));
    }

    @Test
    void somebodyWithAUserIdAndAHiddenNumber() {
        FetchedPost post = change(
                        "messages",
                        META
                                + ",\"contacts\":[{\"profile\":{\"name\":\"Noor\",\"username\":\"@noor\"},\"user_id\":\"DE.1\"}],"
                                + "\"messages\":[{\"from_user_id\":\"DE.1\",\"id\":\"a\",\"timestamp\":\"1\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]")
                .posts()
                .get(0);
        assertThat(post.author().platformId()).isEqualTo("DE.1");
        assertThat(post.author().handle()).isEqualTo("noor");
        assertThat(post.author().aliases()).isEmpty();
    }

    @Test
    void theUserIdCountsAndTheNumberIsAnAlias() {
        FetchedPost post = change(
                        "messages",
                        META
                                + ",\"contacts\":[{\"profile\":{\"name\":\"Ravi\"},\"wa_id\":\"4917\",\"user_id\":\"DE.2\"}],"
                                + "\"messages\":[{\"from\":\"4917\",\"id\":\"a\",\"timestamp\":\"1\",\"type\":\"text\",\"text\":{\"body\":\"x\"}}]")
                .posts()
                .get(0);
        assertThat(post.author().platformId()).isEqualTo("DE.2");
        assertThat(post.author().aliases()).containsExactly("4917");
        assertThat(post.threadKey()).isEqualTo("DE.2");
    }

    @ParameterizedTest
    @CsvSource({
        "image, photo, image/jpeg",
        "video, video, video/mp4",
        "audio, audio, audio/ogg",
        "voice, audio, audio/ogg",
        "document, document, application/pdf",
        "sticker, sticker, image/webp"
    })
    void files(String type, String kind, String mediaType) {
        FetchedPost post = post("\"type\":\"" + type + "\",\"" + type + "\":{\"id\":77,\"mime_type\":\"" + mediaType
                + "\",\"sha256\":\"s\",\"caption\":\"Look\",\"filename\":\"a.pdf\"}");
        assertThat(post.media()).singleElement().satisfies(media -> {
            assertThat(media.key()).isEqualTo("77");
            assertThat(media.kind()).isEqualTo(kind);
            assertThat(media.mediaType()).isEqualTo(mediaType);
        });
    }

    @Test
    void aPlaceAndACard() {
        assertThat(post("\"type\":\"location\",\"location\":{\"latitude\":52.5,\"longitude\":13.4,\"name\":\"Shop\"}")
                        .media()
                        .get(0)
                        .facts())
                .containsEntry("latitude", "52.5")
                .containsEntry("name", "Shop");
        assertThat(
                        post("\"type\":\"contacts\",\"contacts\":[{\"name\":{\"formatted_name\":\"Ada\"},\"phones\":[{\"phone\":\"+1\"}]}]")
                                .media()
                                .get(0)
                                .facts())
                .containsEntry("name", "Ada")
                .containsEntry("phones", "+1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"interactive\",\"interactive\":{\"button_reply\":{\"id\":\"y\",\"title\":\"Yes\"}}|Yes|y",
                "\"type\":\"interactive\",\"interactive\":{\"list_reply\":{\"id\":\"1\",\"title\":\"Row\"}}|Row|1",
                "\"type\":\"button\",\"button\":{\"text\":\"Stop\",\"payload\":\"STOP\"}|Stop|STOP"
            })
    void answersToChoices(String members, String text, String id) {
        FetchedPost post = post(members);
        assertThat(post.text()).isEqualTo(text);
        assertThat(post.attributes()).containsEntry("whatsappSelection", id);
    }

    @Test
    void aFormAnOrderAndAnAd() {
        assertThat(
                        post("\"type\":\"interactive\",\"interactive\":{\"nfm_reply\":{\"name\":\"flow\",\"body\":\"Sent\",\"response_json\":\"{}\"}}")
                                .attributes())
                .containsEntry("whatsappForm", "flow")
                .containsEntry("whatsappFormAnswer", "{}");
        assertThat(
                        post("\"type\":\"order\",\"order\":{\"catalog_id\":\"c\",\"product_items\":[{\"product_retailer_id\":\"oak\",\"quantity\":2,\"item_price\":5,\"currency\":\"EUR\"}]}")
                                .attributes())
                .containsEntry("whatsappOrderItems", "2 x oak at 5 EUR");
        assertThat(
                        post("\"type\":\"text\",\"text\":{\"body\":\"x\"},\"referral\":{\"source_id\":\"ad1\",\"source_type\":\"ad\"}")
                                .attributes())
                .containsEntry("whatsappAdId", "ad1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"type\":\"unsupported\",\"errors\":[{\"code\":131051}]|unsupported",
                "\"type\":\"hologram\"|hologram",
                "\"group_id\":\"g1\",\"type\":\"text\",\"text\":{\"body\":\"to all\"}|group"
            })
    void whatIsNotSupportedIsRecordedWithoutText(String members, String what) {
        FetchedPost post = post(members);
        assertThat(post.text()).isEmpty();
        assertThat(post.attributes()).containsEntry("whatsappUnsupported", what);
    }

    @Test
    void aCallIsRecordedWithoutText() {
        FetchedPage page = change(
                "calls",
                META + BO + ",\"calls\":[{\"id\":\"c1\",\"from\":\"4917\",\"timestamp\":\"1\",\"event\":\"connect\"}]");
        assertThat(page.posts().get(0).attributes()).containsEntry("whatsappUnsupported", "call");
    }

    @Test
    void aReactionAndItsTakingBack() {
        assertThat(only(message("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.B\",\"emoji\":\"👍\"}")))
                .isInstanceOfSatisfying(Reaction.class, reaction -> {
                    assertThat(reaction.platformId()).isEqualTo("wamid.B");
                    assertThat(reaction.emoji()).isEqualTo("👍");
                    assertThat(reaction.by().platformId()).isEqualTo("4917");
                });
        assertThat(only(message("\"type\":\"reaction\",\"reaction\":{\"message_id\":\"wamid.B\"}")))
                .isInstanceOfSatisfying(
                        Reaction.class, reaction -> assertThat(reaction.emoji()).isEmpty());
    }

    @Test
    void anEditAndADeletion() {
        assertThat(
                        only(
                                message(
                                        "\"type\":\"edit\",\"edit\":{\"original_message_id\":\"wamid.B\",\"message\":{\"type\":\"text\",\"text\":{\"body\":\"better\"}}}")))
                .isInstanceOfSatisfying(
                        Edited.class, edited -> assertThat(edited.text()).isEqualTo("better"));
        assertThat(only(message("\"type\":\"revoke\",\"revoke\":{\"original_message_id\":\"wamid.B\"}")))
                .isInstanceOf(Deleted.class);
    }

    @Test
    void newIdsOfAPerson() {
        assertThat(only(message(
                        "\"type\":\"system\",\"system\":{\"type\":\"user_changed_number\",\"wa_id\":\"4918\"}")))
                .isEqualTo(new IdentityChanged("4917", "4918", Instant.ofEpochSecond(1_788_250_000)));
        assertThat(
                        only(
                                message(
                                        "\"type\":\"system\",\"system\":{\"type\":\"user_changed_user_id\",\"body\":\"User Bo changed from DE.1 to DE.2\",\"user_id\":\"DE.2\"}")))
                .isEqualTo(new IdentityChanged("DE.1", "DE.2", Instant.ofEpochSecond(1_788_250_000)));
        assertThat(
                        only(
                                change(
                                        "user_id_update",
                                        META
                                                + ",\"user_id_update\":[{\"wa_id\":\"4917\",\"user_id\":{\"previous\":\"DE.1\",\"current\":\"DE.2\"},\"timestamp\":\"5\"}]")))
                .isEqualTo(new IdentityChanged("DE.1", "DE.2", Instant.ofEpochSecond(5)));
    }

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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "message_template_status_update|\"event\":\"REJECTED\",\"message_template_name\":\"a\",\"reason\":\"SCAM\"|whatsapp.template-status-rejected|false",
                "message_template_quality_update|\"new_quality_score\":\"RED\",\"message_template_name\":\"a\"|whatsapp.template-quality-red|false",
                "phone_number_quality_update|\"display_phone_number\":\"1\",\"event\":\"FLAGGED\",\"current_limit\":\"TIER_10K\"|whatsapp.number-quality-flagged|false",
                "account_update|\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"DISABLE\"}|whatsapp.account-disabled-update|true",
                "account_update|\"event\":\"DISABLED_UPDATE\",\"ban_info\":{\"waba_ban_state\":\"SCHEDULE_FOR_DISABLE\"}|whatsapp.account-disabled-update|false",
                "account_review_update|\"decision\":\"APPROVED\"|whatsapp.account-review-approved|false",
                "account_alerts|\"alert_type\":\"OBA_APPROVED\"|whatsapp.account-alert-oba-approved|false",
                "security|\"event\":\"PIN_CHANGED\"|whatsapp.security-pin-changed|false"
            })
    void noticesOfTheAccount(String field, String value, String code, boolean stops) {
        assertThat(only(change(field, value))).isInstanceOfSatisfying(AccountNotice.class, notice -> {
            assertThat(notice.code()).isEqualTo(code);
            assertThat(notice.stops()).isEqualTo(stops);
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
