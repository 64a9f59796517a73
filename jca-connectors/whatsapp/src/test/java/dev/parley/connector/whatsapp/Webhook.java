package dev.parley.connector.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.connector.api.FetchedPage;
import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.PlatformChange;
import dev.parley.connector.api.PushReader.PushedPart;
import java.util.List;

/** Pushes of Meta as text, and what is read of them. */
final class Webhook {

    static final String META =
            "\"metadata\":{\"display_phone_number\":\"4930\",\"phone_number_id\":\"901\"},\"messaging_product\":\"whatsapp\"";
    static final String BO = ",\"contacts\":[{\"profile\":{\"name\":\"Bo\"},\"wa_id\":\"4917\"}]";

    static List<PushedPart> readAll(String raw) {
        return new WebhookReader(WhatsAppFixture.NOW).read(raw);
    }

    static FetchedPage change(String field, String value) {
        List<PushedPart> parts = readAll(
                "{\"object\":\"whatsapp_business_account\",\"entry\":[{\"id\":\"900\",\"time\":1788250000,\"changes\":[{\"field\":\""
                        + field + "\",\"value\":{" + value + "}}]}]}");
        assertThat(parts).hasSize(1);
        assertThat(parts.get(0).source()).isEqualTo(value.contains("metadata") ? "901" : "900");
        return parts.get(0).page();
    }

    static FetchedPage message(String members) {
        return change(
                "messages",
                META + BO + ",\"messages\":[{\"from\":\"4917\",\"id\":\"wamid.A\",\"timestamp\":\"1788250000\","
                        + members + "}]");
    }

    static FetchedPost post(String members) {
        FetchedPage page = message(members);
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.posts()).hasSize(1);
        return page.posts().get(0);
    }

    static PlatformChange only(FetchedPage page) {
        assertThat(page.unreadable()).isEmpty();
        assertThat(page.posts()).isEmpty();
        assertThat(page.changes()).hasSize(1);
        return page.changes().get(0);
    }

    private Webhook() {}
}
