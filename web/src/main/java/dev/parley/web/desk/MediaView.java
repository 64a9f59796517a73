package dev.parley.web.desk;

import dev.parley.attachment.AttachmentCard;
import dev.parley.attachment.FileSize;
import dev.parley.attachment.MediaTypes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An attachment as it is drawn.
 *
 * @param shape picture, audio, video, file, place, contact or words
 * @param url where it is; empty without one
 * @param label its name, or what it is
 * @param detail size, address or numbers, or how far it has come
 * @param alt description for people who cannot see it
 */
public record MediaView(long id, String shape, String url, String label, String detail, String alt) {

    private static final Map<String, String> NAMES = Map.of(
            "photo", "Picture",
            "animated_gif", "Animation",
            "video", "Video",
            "audio", "Audio",
            "voice", "Voice message",
            "sticker", "Sticker",
            "document", "Document");

    static List<MediaView> of(List<AttachmentCard> cards) {
        return cards.stream().map(MediaView::of).toList();
    }

    static MediaView of(AttachmentCard card) {
        return switch (card.state()) {
            case WAITING -> words(card, card.problem().isEmpty() ? "being fetched" : "not here yet: " + card.problem());
            case FAILED -> words(card, "could not be fetched: " + card.problem());
            case REFUSED -> words(card, "not taken: " + card.problem());
            case QUARANTINED -> words(card, card.problem());
            case FACTS -> card.kind().equals("location") ? place(card) : contact(card);
            case STORED -> stored(card);
        };
    }

    private static MediaView stored(AttachmentCard card) {
        String url = "/app/attachments/" + card.id();
        return new MediaView(
                card.id(), shape(card.mediaType()), url, label(card), FileSize.words(card.size()), alt(card));
    }

    private static String shape(String type) {
        if (!MediaTypes.inPlace(type)) {
            return "file";
        }
        String family = type.substring(0, type.indexOf('/'));
        return switch (family) {
            case "image" -> "picture";
            case "audio", "video" -> family;
            default -> "file";
        };
    }

    private static MediaView words(AttachmentCard card, String words) {
        return new MediaView(card.id(), "words", "", label(card), words, card.altText());
    }

    private static MediaView place(AttachmentCard card) {
        Map<String, String> facts = card.facts();
        String where = facts.getOrDefault("latitude", "") + "," + facts.getOrDefault("longitude", "");
        boolean known = where.matches("-?\\d{1,3}(\\.\\d+)?,-?\\d{1,3}(\\.\\d+)?");
        String url = known
                ? "https://www.openstreetmap.org/?mlat=" + where.replace(",", "&mlon=") + "#map=16/"
                        + where.replace(',', '/')
                : "";
        String name = facts.getOrDefault("name", card.altText());
        String address = facts.getOrDefault("address", known ? where.replace(",", ", ") : "");
        return new MediaView(card.id(), "place", url, name.isEmpty() ? "A place" : name, address, "");
    }

    private static MediaView contact(AttachmentCard card) {
        Map<String, String> facts = card.facts();
        String name = facts.getOrDefault("name", card.altText());
        String detail = Stream.of("organisation", "phones", "emails")
                .map(facts::get)
                .filter(Objects::nonNull)
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining(" · "));
        return new MediaView(card.id(), "contact", dial(facts), name.isEmpty() ? "A contact" : name, detail, "");
    }

    /** The first number, or else the first address for mail. */
    private static String dial(Map<String, String> facts) {
        String phone = facts.getOrDefault("phones", "").replaceFirst(",.*", "").replaceAll("[^+0-9]", "");
        String mail = facts.getOrDefault("emails", "").replaceFirst(",.*", "").strip();
        if (!phone.isEmpty()) {
            return "tel:" + phone;
        }
        return mail.isEmpty()
                ? ""
                : "mailto:" + URLEncoder.encode(mail, StandardCharsets.UTF_8).replace("%40", "@");
    }

    private static String label(AttachmentCard card) {
        return card.name().isEmpty() ? NAMES.getOrDefault(card.kind(), "Attachment") : card.name();
    }

    private static String alt(AttachmentCard card) {
        return card.altText().isBlank() ? label(card) + ", no description" : card.altText();
    }
}
