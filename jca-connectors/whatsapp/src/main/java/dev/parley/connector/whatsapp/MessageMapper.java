package dev.parley.connector.whatsapp;

import dev.parley.connector.api.FetchedPost;
import dev.parley.connector.api.FetchedPost.Author;
import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.api.FetchedPost.Visibility;
import dev.parley.connector.kit.LenientObject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a post of a message. One of a kind that we do not know, or of a group, becomes a post without text (IN-12). */
record MessageMapper(LenientObject metadata) {

    private static final Set<String> KNOWN = Set.of(
            "text",
            "image",
            "video",
            "audio",
            "voice",
            "document",
            "sticker",
            "location",
            "contacts",
            "interactive",
            "button",
            "order");

    FetchedPost post(LenientObject message, Author author, Author counterpart, Instant at) {
        String type = message.text("type");
        if (!message.text("group_id").isEmpty()) {
            return unsupported(message, "group", author, counterpart, at);
        }
        if (!KNOWN.contains(type)) {
            return unsupported(message, type.isEmpty() ? "unknown" : type, author, counterpart, at);
        }
        Map<String, String> attributes = attributes(message, author);
        new ReplyFacts(message, type).into(attributes);
        return post(message, author, counterpart, at, textOf(type, message), MediaReader.of(type, message), attributes);
    }

    /** @param what the kind, which the attributes tell */
    FetchedPost unsupported(LenientObject message, String what, Author author, Author counterpart, Instant at) {
        Map<String, String> attributes = attributes(message, author);
        attributes.put("whatsappUnsupported", what);
        return post(message, author, counterpart, at, "", List.of(), attributes);
    }

    private FetchedPost post(
            LenientObject message,
            Author author,
            Author counterpart,
            Instant at,
            String text,
            List<Media> media,
            Map<String, String> attributes) {
        return new FetchedPost(
                message.text("id"),
                Visibility.PRIVATE,
                author,
                text,
                "",
                at,
                message.object("context").text("id"),
                counterpart.platformId(),
                counterpart,
                false,
                media,
                attributes,
                metadata.text("phone_number_id"));
    }

    static String textOf(String type, LenientObject message) {
        LenientObject content = message.object(type);
        return switch (type) {
            case "text" -> content.text("body");
            case "image", "video", "document" -> content.text("caption");
            case "button" -> content.text("text");
            case "interactive" -> interactive(content);
            case "order" -> content.text("text");
            case "location" ->
                String.join(
                        ", ",
                        List.of(content.text("name"), content.text("address")).stream()
                                .filter(each -> !each.isEmpty())
                                .toList());
            default -> "";
        };
    }

    private static String interactive(LenientObject content) {
        LenientObject reply = content.object("button_reply", "list_reply");
        return reply.isEmpty() ? content.object("nfm_reply").text("body", "name") : reply.text("title");
    }

    private Map<String, String> attributes(LenientObject message, Author author) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("whatsappMsgId", message.text("id"));
        put(attributes, "whatsappType", message.text("type"));
        put(attributes, "whatsappPhoneNumberId", metadata.text("phone_number_id"));
        put(attributes, "whatsappDisplayPhoneNumber", metadata.text("display_phone_number"));
        put(attributes, "whatsappActorId", author.platformId());
        put(attributes, "whatsappProfileName", author.displayName());
        put(attributes, "whatsappUsername", author.handle());
        put(attributes, "whatsappGroupId", message.text("group_id"));
        LenientObject context = message.object("context");
        if (context.isTrue("forwarded", "frequently_forwarded")) {
            attributes.put("whatsappForwarded", "true");
        }
        put(attributes, "whatsappProductId", context.object("referred_product").text("product_retailer_id"));
        referral(attributes, message.object("referral"));
        return attributes;
    }

    private static void referral(Map<String, String> attributes, LenientObject referral) {
        put(attributes, "whatsappAdId", referral.text("source_id"));
        put(attributes, "whatsappAdType", referral.text("source_type"));
        put(attributes, "whatsappAdUrl", referral.text("source_url"));
        put(attributes, "whatsappAdHeadline", referral.text("headline"));
        put(attributes, "whatsappAdClick", referral.text("ctwa_clid"));
    }

    static void put(Map<String, String> attributes, String name, String value) {
        if (!value.isEmpty()) {
            attributes.put(name, value);
        }
    }
}
