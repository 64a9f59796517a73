package dev.parley.connector.apple;

import dev.parley.connector.kit.LenientObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a customer answered to an interactive message.
 *
 * @param kind {@code listPicker}, {@code quickReply}, {@code timePicker}, or another kind of Apple's by its name
 * @param text what they chose, for people
 * @param ids what they chose, by the identifiers that we gave
 * @param requestId which message of ours it answers
 */
record Selection(String kind, String text, List<String> ids, String requestId) {

    private static final List<String> OTHER_KINDS =
            List.of("payment", "authenticate", "dynamic", "form", "iMessageApp");

    static Optional<Selection> of(LenientObject interactive) {
        LenientObject data = interactive.object("data");
        String requestId = data.text("requestIdentifier");
        String title = title(interactive, data);
        if (data.has("listPicker")) {
            return Optional.of(listPicker(data.object("listPicker"), title, requestId));
        }
        if (data.has("quick-reply", "quickReply")) {
            return Optional.of(quickReply(data.object("quick-reply", "quickReply"), title, requestId));
        }
        if (data.has("event")) {
            return Optional.of(timePicker(data.object("event"), title, requestId));
        }
        return title.isEmpty()
                ? Optional.empty()
                : Optional.of(new Selection(other(data), title, List.of(), requestId));
    }

    private static String other(LenientObject data) {
        return OTHER_KINDS.stream().filter(data::has).findFirst().orElse("app");
    }

    private static String title(LenientObject interactive, LenientObject data) {
        return Stream.of(
                        data.object("replyMessage").text("title"),
                        interactive.object("replyMessage").text("title"),
                        interactive.object("receivedMessage").text("title"))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static Selection listPicker(LenientObject picker, String title, String requestId) {
        List<LenientObject> chosen = picker.objects("sections").stream()
                .flatMap(section -> section.objects("items").stream())
                .toList();
        return chosen("listPicker", chosen, "title", title, requestId);
    }

    private static Selection quickReply(LenientObject reply, String title, String requestId) {
        List<LenientObject> items = reply.objects("items");
        String id = reply.text("selectedIdentifier");
        long index = reply.number("selectedIndex").orElse(-1);
        List<LenientObject> chosen = items.stream()
                .filter(item -> id.isEmpty()
                        ? items.indexOf(item) == index
                        : item.text("identifier").equals(id))
                .toList();
        Selection selection = chosen("quickReply", chosen, "title", title, requestId);
        return selection.ids().isEmpty() && !id.isEmpty()
                ? new Selection("quickReply", selection.text(), List.of(id), requestId)
                : selection;
    }

    private static Selection timePicker(LenientObject event, String title, String requestId) {
        return chosen("timePicker", event.objects("timeslots"), "startTime", title, requestId);
    }

    private static Selection chosen(
            String kind, List<LenientObject> chosen, String member, String otherwise, String requestId) {
        List<String> words = chosen.stream()
                .map(item -> item.text(member))
                .filter(text -> !text.isEmpty())
                .toList();
        List<String> ids = chosen.stream()
                .map(item -> item.text("identifier"))
                .filter(text -> !text.isEmpty())
                .toList();
        return new Selection(kind, words.isEmpty() ? otherwise : String.join(", ", words), ids, requestId);
    }
}
