package dev.parley.connector.whatsapp;

import dev.parley.connector.api.PlatformChange.MarketingWish;
import dev.parley.connector.api.PushReader.PushedPart;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a webhook apart (WIRE 3.5): one part for each phone number, and one for the business account where a change
 * concerns no number. What is not known is counted, and the raw text stays with every part.
 */
final class WebhookReader {

    private static final String OBJECT = "whatsapp_business_account";

    private final Instant now;
    private final Map<String, Findings> parts = new LinkedHashMap<>();

    /** @param now stands in where the platform tells no time */
    WebhookReader(Instant now) {
        this.now = now;
    }

    List<PushedPart> read(String raw) {
        Optional<LenientObject> body = LenientObject.parse(raw);
        if (body.isEmpty()) {
            part("").unreadable("not-json", "A push that is not a JSON object.");
        } else if (!body.get().text("object").equals(OBJECT)) {
            part("").unreadable("not-whatsapp", "A push that is not of a WhatsApp business account.");
        } else {
            body.get().objects("entry").forEach(this::entry);
        }
        return parts.entrySet().stream()
                .map(part -> new PushedPart(part.getKey(), part.getValue().page(raw)))
                .toList();
    }

    private Findings part(String source) {
        return parts.computeIfAbsent(source, any -> new Findings());
    }

    private void entry(LenientObject entry) {
        Instant time = Times.of(entry, "time").orElse(now);
        entry.objects("changes").forEach(change -> change(entry.text("id"), time, change));
    }

    private void change(String account, Instant time, LenientObject change) {
        LenientObject value = change.object("value");
        String number = value.object("metadata").text("phone_number_id");
        Findings findings = part(number.isEmpty() ? account : number);
        String field = change.text("field");
        switch (field) {
            case "messages" -> new MessagesReader(value, findings, time).read();
            case "smb_message_echoes", "message_echoes" -> new MessagesReader(value, findings, time).readEchoes();
            case "calls" -> new MessagesReader(value, findings, time).readCalls();
            case "user_preferences" -> preferences(value, time, findings);
            case "user_id_update" -> userIds(value, time, findings);
            default -> new NoticeReader(findings, time).read(field, value);
        }
    }

    /** Whether customers want marketing messages; other wishes are not known. */
    private static void preferences(LenientObject value, Instant time, Findings findings) {
        for (LenientObject wish : value.objects("user_preferences")) {
            Person person = Person.of(wish.text("wa_id"), wish.text("user_id"), value.objects("contacts"));
            String wanted = wish.text("value");
            boolean known = wish.text("category").equals("marketing_messages")
                    && (wanted.equals("stop") || wanted.equals("resume"));
            if (!known || person.isUnknown()) {
                findings.unreadable(
                        "unknown-preference", "A wish of a customer of the kind " + wish.text("category") + ".");
            } else {
                Instant at = Times.of(wish, "timestamp").orElse(time);
                findings.change(new MarketingWish(person.author(), wanted.equals("resume"), at));
            }
        }
    }

    private static void userIds(LenientObject value, Instant time, Findings findings) {
        for (LenientObject update : value.objects("user_id_update")) {
            LenientObject ids = update.object("user_id");
            Instant at = Times.of(update, "timestamp").orElse(time);
            findings.identity(ids.text("previous"), ids.text("current"), at);
        }
    }
}
