package dev.parley.connector.whatsapp;

import static dev.parley.connector.whatsapp.Webhook.BO;
import static dev.parley.connector.whatsapp.Webhook.META;
import static dev.parley.connector.whatsapp.Webhook.change;
import static dev.parley.connector.whatsapp.Webhook.message;
import static dev.parley.connector.whatsapp.Webhook.only;
import static dev.parley.connector.whatsapp.Webhook.post;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange.Deleted;
import dev.parley.connector.api.PlatformChange.Edited;
import dev.parley.connector.api.PlatformChange.IdentityChanged;
import dev.parley.connector.api.PlatformChange.Reaction;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What customers write on WhatsApp as Meta pushes it, kind by kind. */
class WebhookReadingTest {

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
}
