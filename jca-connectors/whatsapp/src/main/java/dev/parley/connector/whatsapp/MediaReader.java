package dev.parley.connector.whatsapp;

import dev.parley.connector.api.FetchedPost.Media;
import dev.parley.connector.kit.LenientObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads what a message carries beside text: files by their ID, a place, contact cards. */
final class MediaReader {

    private MediaReader() {}

    static List<Media> of(String type, LenientObject message) {
        return switch (type) {
            case "image", "video", "audio", "voice", "document", "sticker" -> List.of(file(type, message.object(type)));
            case "location" -> List.of(location(message.object("location")));
            case "contacts" ->
                message.objects("contacts").stream().map(MediaReader::contact).toList();
            default -> List.of();
        };
    }

    private static Media file(String type, LenientObject file) {
        String kind = switch (type) {
            case "image" -> "photo";
            case "voice" -> "audio";
            default -> type;
        };
        Map<String, String> facts = new LinkedHashMap<>();
        MessageMapper.put(facts, "sha256", file.text("sha256"));
        if (type.equals("voice") || file.isTrue("voice")) {
            facts.put("voice", "true");
        }
        if (file.isTrue("animated")) {
            facts.put("animated", "true");
        }
        return new Media(
                file.text("id"),
                kind,
                "",
                "",
                file.text("mime_type"),
                file.text("filename"),
                file.number("file_size").orElse(-1),
                facts);
    }

    private static Media location(LenientObject place) {
        Map<String, String> facts = new LinkedHashMap<>();
        for (String name : List.of("latitude", "longitude", "name", "address", "url")) {
            MessageMapper.put(facts, name, place.text(name));
        }
        return new Media("", "location", "", place.text("name"), "", "", -1, facts);
    }

    private static Media contact(LenientObject card) {
        Map<String, String> facts = new LinkedHashMap<>();
        String name = card.object("name").text("formatted_name", "first_name");
        MessageMapper.put(facts, "name", name);
        MessageMapper.put(facts, "phones", joined(card.objects("phones"), "phone", "wa_id"));
        MessageMapper.put(facts, "emails", joined(card.objects("emails"), "email"));
        MessageMapper.put(facts, "organisation", card.object("org").text("company"));
        MessageMapper.put(facts, "vcard", card.text("vcard"));
        return new Media("", "contact", "", name, "", "", -1, facts);
    }

    private static String joined(List<LenientObject> objects, String... names) {
        return objects.stream()
                .map(each -> each.text(names))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }
}
